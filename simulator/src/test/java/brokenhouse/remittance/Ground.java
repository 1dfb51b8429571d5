package brokenhouse.remittance;

/** Something others may know. */
public class Ground {}
