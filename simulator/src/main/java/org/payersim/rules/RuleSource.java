package org.payersim.rules;

/**
 * A text rules are compiled from: one or more YAML documents.
 *
 * @param name where it comes from and what it is called there, {@code shipped/fees.yaml}; unique
 *     among the sources of a payer, and what faults in it are reported under
 * @param text YAML
 */
public record RuleSource(String name, String text) {}
