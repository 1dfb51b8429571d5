package brokenhouse.rules;

/** Something others may know. */
public class Ground {}
