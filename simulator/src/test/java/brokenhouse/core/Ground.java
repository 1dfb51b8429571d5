package brokenhouse.core;

/** Something others may know. */
public class Ground {}
