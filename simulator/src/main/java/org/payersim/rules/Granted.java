package org.payersim.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.payersim.benefit.Authorization;

/**
 * What was certified while the payer ran, besides what its documents say. Immutable; adding to it
 * copies a small part only, since every review may add to it.
 */
final class Granted {
  private static final int PARTS = 256;

  static final Granted NOTHING = new Granted(Collections.nCopies(PARTS, Map.of()));

  private final List<Map<String, List<Authorization>>> parts;

  private Granted(List<Map<String, List<Authorization>>> parts) {
    this.parts = parts;
  }

  /** Of a family, the latest first. */
  List<Authorization> of(String familyId) {
    return parts.get(part(familyId)).getOrDefault(familyId, List.of());
  }

  /** All of them; granted again in this order they stand as they stand here. */
  List<Authorization> list() {
    List<Authorization> all = new ArrayList<>();
    for (Map<String, List<Authorization>> part : parts) {
      part.values().forEach(ofFamily -> all.addAll(ofFamily.reversed()));
    }
    return all;
  }

  /** With this in the place of that of the same kind and number, if there is one. */
  Granted with(Authorization permit) {
    int at = part(permit.familyId());
    Map<String, List<Authorization>> part = new HashMap<>(parts.get(at));
    part.put(permit.familyId(), before(permit, of(permit.familyId())));
    List<Map<String, List<Authorization>>> all = new ArrayList<>(parts);
    all.set(at, part);
    return new Granted(all);
  }

  /** This first, then the others but the one it replaces. */
  static List<Authorization> before(Authorization permit, List<Authorization> others) {
    List<Authorization> all = new ArrayList<>();
    all.add(permit);
    for (Authorization other : others) {
      if (other.kind() != permit.kind() || !other.number().equals(permit.number())) {
        all.add(other);
      }
    }
    return List.copyOf(all);
  }

  private static int part(String familyId) {
    int hash = familyId.hashCode();
    return Math.floorMod(hash ^ (hash >>> 15), PARTS);
  }
}
