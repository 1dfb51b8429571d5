package brokenhouse.delivery;

/** Something others may know. */
public class Ground {}
