package brokenhouse.transcript;

/** Something others may know. */
public class Ground {}
