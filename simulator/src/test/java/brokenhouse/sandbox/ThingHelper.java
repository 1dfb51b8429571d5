package brokenhouse.sandbox;

/** Says nothing. */
public class ThingHelper {}
