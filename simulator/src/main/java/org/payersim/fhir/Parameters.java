package org.payersim.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of a query, in order.
 *
 * @param all each with its name
 */
record Parameters(List<Parameter> all) {
  /** One of them, decoded. */
  record Parameter(String name, String value) {}

  Parameters {
    all = List.copyOf(all);
  }

  /** Of what follows the question mark. */
  static Parameters of(String query) {
    List<Parameter> all = new ArrayList<>();
    for (String part : query.split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        all.add(
            new Parameter(
                FhirFormat.decoded(part.substring(0, equals)),
                FhirFormat.decoded(part.substring(equals + 1))));
      }
    }
    return new Parameters(all);
  }

  Optional<String> find(String name) {
    return all.stream().filter(one -> one.name().equals(name)).map(Parameter::value).findFirst();
  }

  /** Every value of a name that may come several times, all of which have to hold. */
  List<String> list(String name) {
    return all.stream().filter(one -> one.name().equals(name)).map(Parameter::value).toList();
  }
}
