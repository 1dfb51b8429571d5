package brokenhouse.money;

/** Something others may know. */
public class Ground {}
