package org.payersim.web.journey;

/**
 * The line of the rules a ruling rests on.
 *
 * @param document the file, without the folder
 * @param line one-based
 * @param field path of the field in it
 * @param text what stands there, at most a few lines
 */
public record RuleLine(String document, int line, String field, String text) {}
