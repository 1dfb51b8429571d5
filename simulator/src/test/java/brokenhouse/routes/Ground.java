package brokenhouse.routes;

/** Something others may know. */
public class Ground {}
