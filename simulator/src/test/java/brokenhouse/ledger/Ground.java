package brokenhouse.ledger;

/** Something others may know. */
public class Ground {}
