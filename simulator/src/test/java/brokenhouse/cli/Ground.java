package brokenhouse.cli;

/** Something others may know. */
public class Ground {}
