package org.payersim.scenarios.world;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;
import org.payersim.scenarios.oracle.Documents;

/**
 * A world's claims as small deliveries, each the same whenever it is asked for: what many clients
 * send at once, and send again when no answer came.
 */
public final class Deliveries {
  private final int claimsEach;
  private final LocalDate day;
  private final World world;
  private final Treatments treatments;

  /**
   * @param claims for about so many claims the world is made
   * @param claimsEach how many stand in a delivery
   * @param day the day all of them arrive
   */
  public Deliveries(long seed, long claims, int claimsEach, LocalDate day) throws IOException {
    this.claimsEach = claimsEach;
    this.day = day;
    Documents documents = new Documents();
    for (RuleSource source : RuleFiles.shipped()) {
      documents.add(source.name(), source.text());
    }
    this.world = new World(seed, claims, documents);
    this.treatments = new Treatments(world);
  }

  /** The world's households and providers, to be laid over the shipped rules. */
  public List<RuleSource> rules() {
    return world.sources();
  }

  /** Delivery {@code index}, from 0 on: one interchange with a control number of its own. */
  public byte[] interchange(int index) {
    List<Treatment> claims = new ArrayList<>();
    for (int i = 0; i < claimsEach; i++) {
      claims.add(treatments.draw((long) index * claimsEach + i, day));
    }
    return InterchangeText.of(claims, index + 1, day);
  }

  /** The providers' numbers (CLM01) of the claims in delivery {@code index}. */
  public List<String> claimNumbers(int index) {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < claimsEach; i++) {
      numbers.add(treatments.draw((long) index * claimsEach + i, day).number());
    }
    return numbers;
  }
}
