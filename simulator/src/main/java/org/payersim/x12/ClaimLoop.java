package org.payersim.x12;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.payersim.x12.guide.Guide;

/**
 * The loops of a claim, by what they are about. The three guides give the same name to loops about
 * different providers, but always about providers.
 */
enum ClaimLoop {
  HEADER("ST"),
  SUBMITTER("1000A"),
  RECEIVER("1000B"),
  BILLING_LEVEL("2000A"),
  BILLING_PROVIDER("2010AA"),
  PAY_TO("2010AB", "2010AC"),
  SUBSCRIBER_LEVEL("2000B"),
  SUBSCRIBER("2010BA"),
  PAYER("2010BB"),
  PATIENT_LEVEL("2000C"),
  PATIENT("2010CA"),
  CLAIM("2300"),
  CLAIM_PROVIDER("2310A", "2310B", "2310C", "2310D", "2310E", "2310F"),
  OTHER_COVERAGE("2320"),
  OTHER_SUBSCRIBER("2330A"),
  OTHER_PAYER("2330B"),
  OTHER_PAYER_PROVIDER("2330C", "2330D", "2330E", "2330F", "2330G", "2330H", "2330I"),
  LINE("2400"),
  DRUG("2410"),
  LINE_PROVIDER("2420A", "2420B", "2420C", "2420D", "2420E", "2420F", "2420G", "2420H"),
  PRIOR_ADJUDICATION("2430"),
  FORM("2440");

  private static final Map<Guide, ClaimLoop[]> KNOWN = new ConcurrentHashMap<>();

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> names;

  ClaimLoop(String... names) {
    this.names = List.of(names);
  }

  /** For each loop of a guide, by its index, what it is about; not to be written to. */
  static ClaimLoop[] of(Guide guide) {
    return KNOWN.computeIfAbsent(guide, ClaimLoop::find);
  }

  private static ClaimLoop[] find(Guide guide) {
    Map<String, ClaimLoop> byName =
        Stream.of(values())
            .flatMap(loop -> loop.names.stream().map(name -> Map.entry(name, loop)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return guide.loops().stream()
        .map(loop -> byName.getOrDefault(loop.name(), FORM))
        .toArray(ClaimLoop[]::new);
  }
}
