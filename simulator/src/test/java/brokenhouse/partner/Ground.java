package brokenhouse.partner;

/** Something others may know. */
public class Ground {}
