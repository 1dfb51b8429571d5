package brokenhouse.code;

/** Something others may know. */
public class Ground {}
