package org.payersim.rules;

/**
 * A text rules are compiled from: one or more YAML documents.
 *
 * @param name file name or other name by which faults in it are reported
 * @param text YAML
 */
public record RuleSource(String name, String text) {}
