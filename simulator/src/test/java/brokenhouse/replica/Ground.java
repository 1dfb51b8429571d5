package brokenhouse.replica;

/** Something others may know. */
public class Ground {}
