package org.payersim.benefit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which service stands for which service type, so that an inquiry about a type is answered from the
 * same rules as a claim.
 *
 * @param generic types an inquiry about the plan as a whole (service type 30) is told of, in order;
 *     those without a sample are passed by
 * @param samples by service type
 */
public record ServiceTypes(List<String> generic, Map<String, SampleService> samples) {
  /** Nothing is known of any type. */
  public static final ServiceTypes NONE = new ServiceTypes(List.of(), Map.of());

  public ServiceTypes {
    generic = List.copyOf(generic);
    samples = new LinkedHashMap<>(samples);
  }

  /** The service that stands for a type, if the type is answered for itself. */
  public Optional<SampleService> find(String type) {
    return Optional.ofNullable(samples.get(type));
  }

  /** This mapping with another laid over it: its types replace those of the same name. */
  public ServiceTypes with(ServiceTypes other) {
    Map<String, SampleService> both = new LinkedHashMap<>(samples);
    both.putAll(other.samples);
    return new ServiceTypes(other.generic.isEmpty() ? generic : other.generic, both);
  }
}
