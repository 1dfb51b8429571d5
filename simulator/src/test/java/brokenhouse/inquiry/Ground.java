package brokenhouse.inquiry;

/** Something others may know. */
public class Ground {}
