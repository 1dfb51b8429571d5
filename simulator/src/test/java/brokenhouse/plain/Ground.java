package brokenhouse.plain;

/** Something others may know. */
public class Ground {}
