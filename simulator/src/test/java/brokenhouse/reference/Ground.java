package brokenhouse.reference;

/** Something others may know. */
public class Ground {}
