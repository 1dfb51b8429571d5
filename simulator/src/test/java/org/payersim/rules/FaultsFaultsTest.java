package org.payersim.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.control.DeliveryFault;

class FaultsFaultsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {name: a, of: [999], then: loose} | faults[0].then: 'loose' is not a fault
          {name: a, of: [998], then: lose} | faults[0].of: '998' is not TA1, 999
          {name: a, then: lose} | faults[0].of: is missing
          {name: a, at: [/x12], of: [999], then: lose} | faults[0].at: is for requests
          {name: a, of: [999], then: reset} | faults[0].of: is for documents
          {name: a, at: [/rules], then: reset} | faults[0].at: is a list of /x12
          {name: a, of: [999], then: unbalance} | faults[0].of: unbalance happens to an 835 only
          {name: a, of: [835], then: unbalance, element: BPR03} | faults[0].element: is one of BPR02
          {name: a, of: [835], then: partial} | faults[0].of: partial happens to a 999 only
          {name: a, of: [835], then: remittance-first} | faults[0].of: remittance-first happens to acknowledgments
          {name: a, of: [999], then: late} | faults[0].by: is missing
          {name: a, of: [999], then: late, by: soon} | faults[0].by: 'soon' is not a time
          {name: a, of: [999], then: duplicate, copies: 1} | faults[0].copies: lies between 2 and 20
          {name: a, of: [999], then: truncate, percent: 100%} | faults[0].percent: is less than 100%
          {name: a, then: refuse, status: 430} | faults[0].status: is 429, or 500 to 599
          {name: a, then: silence, for: PT1H} | faults[0].for: is PT10M at most
          {name: a, of: [999], then: lose, from: 0} | faults[0].from: lies between 1
          {name: a, of: [999], then: lose}, {name: a, of: [999], then: lose} | faults[1].name: there is a fault
          """)
  void whatIsWrongIsToldWithItsPlace(String faults, String fault) {
    assertThat(RuleFaults.besideShipped(document("one", faults)))
        .anySatisfy(found -> assertThat(found).startsWith("one.yaml:3: " + fault));
  }

  @Test
  void thoseOfTheDocumentLaidLastComeFirst() {
    RuleBook book =
        RuleBook.compile(
            1,
            Stream.concat(
                    RuleFiles.shipped().stream(),
                    Stream.of(
                        document("one", "{name: a, of: [999], then: lose}"),
                        document("two", "{name: b, then: reset}, {name: c, then: slow}")))
                .toList(),
            new Enrollment.Closed());
    assertThat(book.faults())
        .extracting(DeliveryFault::id)
        .containsExactly("two/b", "two/c", "one/a");
  }

  @Test
  void chanceAndSeedGiveTheSameChoiceEveryTime() {
    DeliveryFault seven = fault(7);
    List<Long> chosen = chosen(seven);
    assertThat(chosen).hasSizeBetween(150, 350).isEqualTo(chosen(fault(7)));
    assertThat(chosen).isNotEqualTo(chosen(fault(8)));
  }

  private static List<Long> chosen(DeliveryFault fault) {
    return LongStream.rangeClosed(1, 1_000).filter(fault::happens).boxed().toList();
  }

  private static DeliveryFault fault(int seed) {
    List<RuleSource> sources = new ArrayList<>(RuleFiles.shipped());
    sources.add(
        new RuleSource(
            "one.yaml",
            "kind: faults\nid: one\nseed: %d\nfaults: [{name: a, of: [999], then: lose, chance: 25%%}]"
                .formatted(seed)));
    return RuleBook.compile(1, sources, new Enrollment.Closed()).faults().get(0);
  }

  private static RuleSource document(String id, String faults) {
    return new RuleSource(id + ".yaml", "kind: faults\nid: " + id + "\nfaults: [" + faults + "]\n");
  }
}
