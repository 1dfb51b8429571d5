package brokenhouse.journal;

/** Something others may know. */
public class Ground {}
