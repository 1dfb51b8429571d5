package brokenhouse.web;

/** Something others may know. */
public class Ground {}
