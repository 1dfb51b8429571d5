package brokenhouse.practice;

/** Something others may know. */
public class Ground {}
