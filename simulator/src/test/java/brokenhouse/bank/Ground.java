package brokenhouse.bank;

/** Something others may know. */
public class Ground {}
