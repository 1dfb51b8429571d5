package org.payersim.x12.syntax;

import java.util.List;

/**
 * An ISA as found in a source.
 *
 * @param position its first byte
 * @param end the byte after its terminator
 * @param elements ISA01 to ISA16 as sent, blanks included
 * @param delimiters what it declares, {@link Delimiters#STANDARD} if that cannot be used
 * @param usable whether the delimiters can be told from data and from each other, so that what
 *     follows can be read
 */
public record Isa(
    long position, long end, List<String> elements, Delimiters delimiters, boolean usable) {

  public Isa {
    elements = List.copyOf(elements);
  }

  /** An element by its number in the standard, 1 to 16. */
  public String element(int number) {
    return elements.get(number - 1);
  }
}
