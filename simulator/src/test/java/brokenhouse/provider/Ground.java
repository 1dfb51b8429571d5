package brokenhouse.provider;

/** Something others may know. */
public class Ground {}
