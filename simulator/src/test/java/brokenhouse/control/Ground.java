package brokenhouse.control;

/** Something others may know. */
public class Ground {}
