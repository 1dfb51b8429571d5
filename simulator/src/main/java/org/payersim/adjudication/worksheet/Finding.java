package org.payersim.adjudication.worksheet;

/**
 * What a stage found: facts only, as the components of a record nested in the stage. The sentence
 * for it stands in {@code explain/sentences.properties} under the stage's and the finding's name,
 * with the components as placeholders; a test holds every finding against that file.
 *
 * <p>Components are of the types {@code RecordCodec} knows: money, rates, quantities, strings,
 * dates, spans, whole numbers, booleans, enums, nested records, optionals and lists of these.
 */
public interface Finding {}
