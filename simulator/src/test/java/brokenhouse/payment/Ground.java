package brokenhouse.payment;

/** Something others may know. */
public class Ground {}
