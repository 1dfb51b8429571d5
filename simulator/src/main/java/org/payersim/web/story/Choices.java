package org.payersim.web.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;
import org.payersim.explain.PlainWords;
import org.payersim.provider.Provider;
import org.payersim.rules.RuleBook;
import org.payersim.rules.RuleSource;

/**
 * Whom the form offers.
 *
 * @param members every member of the lab's families
 * @param providers every provider on file
 */
public record Choices(List<Choice> members, List<Choice> providers) {
  private static final Pattern FAMILY = Pattern.compile("- id: (LFH[0-9]+)");
  private static final Pattern PROVIDER = Pattern.compile("- npi: \"([0-9]{10})\"");

  public Choices {
    members = List.copyOf(members);
    providers = List.copyOf(providers);
  }

  /**
   * One of them.
   *
   * @param value what the form sends
   * @param words what people read
   */
  public record Choice(String value, String words) {}

  /**
   * What is on file about a member.
   *
   * @param name first and last name
   * @param facts one sentence each
   */
  public record Facts(String name, List<String> facts) {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /** Those the lab's rules name, in the order of the documents. */
  public static Choices of(RuleBook rules) {
    List<Choice> members = new ArrayList<>();
    for (String id : named(FAMILY)) {
      for (Member member : rules.findFamily(id).map(Family::members).orElse(List.of())) {
        members.add(
            new Choice(
                id + "/" + member.person(),
                "%s, %s (%s, %s)"
                    .formatted(
                        member.lastName(), member.firstName(), plan(member), relation(member))));
      }
    }
    List<Choice> providers = new ArrayList<>();
    for (String npi : named(PROVIDER)) {
      rules.findProvider(npi).map(Choices::choice).ifPresent(providers::add);
    }
    return new Choices(members, providers);
  }

  private static Choice choice(Provider provider) {
    String networks =
        provider.networks().isEmpty()
            ? "in no network"
            : String.join(
                ", ", provider.networks().stream().map(n -> n.network()).distinct().toList());
    return new Choice(provider.npi(), provider.name() + " - " + networks);
  }

  private static List<String> named(Pattern pattern) {
    List<String> names = new ArrayList<>();
    for (RuleSource source : Stories.rules()) {
      Matcher matcher = pattern.matcher(source.isTable() ? "" : source.text());
      while (matcher.find()) {
        names.add(matcher.group(1));
      }
    }
    return names.stream().distinct().toList();
  }

  private static String relation(Member member) {
    return switch (member.relationship()) {
      case "18" -> "subscriber";
      case "01" -> "spouse";
      default -> "child";
    };
  }

  private static String plan(Member member) {
    return member.coverages().isEmpty()
        ? "not covered"
        : member.coverages().get(member.coverages().size() - 1).planId().replace("lantern-", "");
  }

  /** What is on file about one of them; about nobody if there is none of this name. */
  public static Facts facts(String value, RuleBook rules) {
    int slash = value.indexOf('/');
    Optional<Member> member =
        slash < 0
            ? Optional.empty()
            : rules
                .findFamily(value.substring(0, slash))
                .flatMap(family -> family.findPerson(value.substring(slash + 1)));
    if (member.isEmpty()) {
      return new Facts("Nobody of this name is on file.", List.of());
    }
    List<String> facts = new ArrayList<>();
    facts.add("Member number " + member.get().familyId() + ", " + relation(member.get()) + ".");
    for (Member.Coverage coverage : member.get().coverages()) {
      String name =
          rules
              .findPlan(coverage.planId(), coverage.span().from().withYear(2026))
              .map(plan -> plan.name() + " (network " + plan.network() + ")")
              .orElse(coverage.planId());
      facts.add("Covered by " + name + " " + PlainWords.span(coverage.span()) + ".");
    }
    return new Facts(member.get().firstName() + " " + member.get().lastName(), facts);
  }
}
