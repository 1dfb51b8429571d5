package brokenhouse.explain;

/** Something others may know. */
public class Ground {}
