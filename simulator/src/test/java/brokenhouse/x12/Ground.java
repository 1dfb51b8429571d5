package brokenhouse.x12;

/** Something others may know. */
public class Ground {}
