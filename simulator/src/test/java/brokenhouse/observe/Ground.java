package brokenhouse.observe;

/** Something others may know. */
public class Ground {}
