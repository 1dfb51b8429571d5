package org.payersim.rules;

import java.util.List;
import org.payersim.control.Stub;

/**
 * A document of stubs.
 *
 * @param id its name
 * @param stubs in order
 */
record StubSet(String id, List<Stub> stubs) {
  StubSet {
    stubs = List.copyOf(stubs);
  }
}
