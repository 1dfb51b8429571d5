package brokenhouse.expression;

/** Something others may know. */
public class Ground {}
