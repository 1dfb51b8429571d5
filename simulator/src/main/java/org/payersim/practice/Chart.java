package org.payersim.practice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.payersim.claim.Claim;
import org.payersim.claim.Diagnosis;
import org.payersim.claim.Party;
import org.payersim.claim.ServiceLine;

/**
 * What really happened: what an honest claim may say. A claim that says anything else was
 * falsified.
 *
 * @param dates days of service
 * @param diagnoses codes the chart documents
 * @param services procedure codes with their modifiers, as {@code 99213-25}
 * @param people member numbers and names that are true, as {@code LKS1 ASHGROVE WENDELL}
 */
public record Chart(
    List<String> dates, List<String> diagnoses, List<String> services, List<String> people) {
  public Chart {
    dates = copy(dates);
    diagnoses = copy(diagnoses);
    services = copy(services);
    people = copy(people);
  }

  private static List<String> copy(@Nullable List<String> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** What a claim says that is not so, a phrase each; a void says nothing of the kind. */
  List<String> falseIn(Claim claim) {
    List<String> lies = new ArrayList<>();
    if (claim.frequency().equals("8")) {
      return lies;
    }
    for (ServiceLine line : claim.lines()) {
      String day = line.service().from().toString();
      String service = line.procedure().toString();
      if (!dates.isEmpty() && !dates.contains(day)) {
        lies.add("a service on " + day);
      }
      if (!services.isEmpty() && !services.contains(service)) {
        lies.add("the service " + service);
      }
    }
    claim.diagnoses().stream()
        .map(Diagnosis::code)
        .filter(code -> !diagnoses.isEmpty() && !diagnoses.contains(code))
        .forEach(code -> lies.add("the diagnosis " + code));
    Party party = claim.subscriber().party();
    String person = party.id() + " " + party.lastName() + " " + party.firstName();
    if (!people.isEmpty() && !people.contains(person)) {
      lies.add("the member " + person);
    }
    return lies;
  }
}
