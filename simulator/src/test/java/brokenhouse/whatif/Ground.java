package brokenhouse.whatif;

/** Something others may know. */
public class Ground {}
