package brokenhouse.benefit;

/** Something others may know. */
public class Ground {}
