package brokenhouse.status;

/** Something others may know. */
public class Ground {}
