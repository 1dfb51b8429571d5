package brokenhouse.fhir;

/** Something others may know. */
public class Ground {}
