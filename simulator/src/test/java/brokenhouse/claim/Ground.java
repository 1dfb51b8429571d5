package brokenhouse.claim;

/** Something others may know. */
public class Ground {}
