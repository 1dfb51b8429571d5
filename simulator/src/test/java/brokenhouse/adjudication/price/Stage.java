package brokenhouse.adjudication.price;

/** A stage another stage knows. */
public class Stage {}
