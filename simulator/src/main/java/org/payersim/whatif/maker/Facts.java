package org.payersim.whatif.maker;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.DateSpan;

/** The days among the facts of a finding. */
final class Facts {
  private Facts() {}

  /** The days of one component; none if it holds no day. */
  static List<LocalDate> of(RecordComponent component, Record facts) {
    return switch (value(component, facts)) {
      case LocalDate day -> List.of(day);
      case DateSpan span -> List.of(span.from(), span.to());
      case Optional<?> optional when optional.orElse(null) instanceof LocalDate day -> List.of(day);
      default -> List.of();
    };
  }

  private static Object value(RecordComponent component, Record facts) {
    try {
      component.getAccessor().setAccessible(true); // findings may be nested in hidden classes
      return component.getAccessor().invoke(facts);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a record does not give out its components", e);
    }
  }
}
