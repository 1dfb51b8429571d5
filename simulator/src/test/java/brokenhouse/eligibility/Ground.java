package brokenhouse.eligibility;

/** Something others may know. */
public class Ground {}
