package brokenhouse.adjudication;

/** Something others may know. */
public class Ground {}
