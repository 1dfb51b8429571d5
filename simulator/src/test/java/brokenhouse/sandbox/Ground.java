package brokenhouse.sandbox;

/** Something others may know. */
public class Ground {}
