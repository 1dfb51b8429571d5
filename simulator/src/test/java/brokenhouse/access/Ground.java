package brokenhouse.access;

/** Something others may know. */
public class Ground {}
