package org.payersim.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;

/**
 * The members on file by their day of birth, for inquiries that name nobody's number. Made when
 * first asked for: claims never do.
 */
final class MembersByBirth {
  private final Collection<Family> families;
  private @Nullable Map<LocalDate, List<Member>> byBirth;

  /**
   * @param families each possibly several times, once for every number it had
   */
  MembersByBirth(Collection<Family> families) {
    this.families = families;
  }

  synchronized List<Member> list(LocalDate born) {
    Map<LocalDate, List<Member>> index = byBirth;
    if (index == null) {
      index = new HashMap<>();
      Set<String> seen = new HashSet<>();
      for (Family family : families) {
        if (seen.add(family.id())) {
          for (Member member : family.members()) {
            index.computeIfAbsent(member.birthDate(), day -> new ArrayList<>(1)).add(member);
          }
        }
      }
      byBirth = index;
    }
    return index.getOrDefault(born, List.of());
  }
}
