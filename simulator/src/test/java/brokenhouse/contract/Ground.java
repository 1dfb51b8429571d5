package brokenhouse.contract;

/** Something others may know. */
public class Ground {}
