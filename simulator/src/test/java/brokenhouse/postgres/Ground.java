package brokenhouse.postgres;

/** Something others may know. */
public class Ground {}
