package org.payersim.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.payersim.ledger.LedgerMember;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sandboxes made and dropped while a payer runs. They keep no journal, share nothing but the ledger
 * member, and leave nothing behind.
 */
public final class Sandboxes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sandboxes.class);
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");

  /** Of this process: several may share a member. */
  private static final AtomicLong LEDGERS = new AtomicLong();

  private final String kind;
  private final LedgerMember member;
  private final Path folder;
  private final List<RuleSource> rules;
  private final int most;
  private final ConcurrentSkipListMap<String, Sandbox> open = new ConcurrentSkipListMap<>();
  private int made;

  /** There are as many as there may be. */
  public static final class TooManyException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int most;

    TooManyException(int most) {
      super("there may be " + most + " sandboxes");
      this.most = most;
    }

    public int most() {
      return most;
    }
  }

  /**
   * None yet.
   *
   * @param folder where their results stand while they are there
   * @param rules what all of them begin with
   * @param most how many there may be at once
   */
  public Sandboxes(LedgerMember member, Path folder, List<RuleSource> rules, int most)
      throws IOException {
    this("sandbox", member, folder, rules, most);
  }

  /**
   * The same, beside others of the same member.
   *
   * @param kind sets their ledgers apart from those of others
   */
  public Sandboxes(String kind, LedgerMember member, Path folder, List<RuleSource> rules, int most)
      throws IOException {
    this.kind = kind;
    delete(folder); // what a process that was killed has left
    this.member = member;
    this.folder = folder;
    this.rules = List.copyOf(rules);
    this.most = most;
  }

  /**
   * Makes one.
   *
   * @return its name
   * @throws IllegalArgumentException if its name is none, or taken
   * @throws org.payersim.rules.InvalidRulesException if its rules have faults
   */
  public String open(SandboxWish wish) throws IOException, TooManyException {
    return open(wish, rules);
  }

  /**
   * The same, with other rules than all begin with.
   *
   * @param base what the wish's rules are laid over
   */
  public synchronized String open(SandboxWish wish, List<RuleSource> base)
      throws IOException, TooManyException {
    if (open.size() >= most) {
      throw new TooManyException(most);
    }
    made++;
    String id = wish.id().orElseGet(this::freeName);
    if (!NAME.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "id: up to 32 letters, digits, hyphens and underscores, a letter or digit first");
    }
    if (open.containsKey(id)) {
      throw new IllegalArgumentException("id: there is a sandbox of this name");
    }
    // Folder and ledger have a name of their own: a dropped one of the same name may still be
    // going.
    Path own = folder.resolve(id + "-" + made);
    String name = kind + "-" + LEDGERS.incrementAndGet();
    List<RuleSource> first = rules(wish, base);
    SandboxSettings settings =
        (wish.journal()
                ? SandboxSettings.journalled(name, own, first)
                : SandboxSettings.passing(name, own, first))
            .withRefusesDuplicates(true)
            .withEnrollment(
                wish.openPlan()
                    .<Enrollment>map(Enrollment.Open::new)
                    .orElseGet(Enrollment.Closed::new))
            .withClock(wish.clock().map(PayerClock::fixed).orElseGet(PayerClock::system));
    try {
      open.put(id, Sandbox.open(settings, member));
    } catch (IOException | RuntimeException e) {
      delete(own);
      throw e;
    }
    return id;
  }

  private String freeName() {
    int number = made;
    while (open.containsKey("s" + number)) {
      number++;
    }
    return "s" + number;
  }

  private static List<RuleSource> rules(SandboxWish wish, List<RuleSource> base) {
    List<RuleSource> all = new ArrayList<>(base);
    if (wish.magicValues()) {
      all.add(RuleFiles.magicValues());
    }
    for (int i = 0; i < wish.rules().size(); i++) {
      all.add(new RuleSource("sandbox/" + (i + 1) + ".yaml", wish.rules().get(i)));
    }
    return all;
  }

  /** Pays and sends what has become due in any of them; one that fails keeps no other from it. */
  public void releaseDue() {
    for (Map.Entry<String, Sandbox> one : open.entrySet()) {
      try {
        one.getValue().outbound().releaseDue();
      } catch (IOException | RuntimeException e) {
        LOG.warn("What was due in sandbox {} was not sent", one.getKey(), e);
      }
    }
  }

  public Optional<Sandbox> find(String id) {
    return Optional.ofNullable(open.get(id));
  }

  public boolean isEmpty() {
    return open.isEmpty();
  }

  /** Their names, in order. */
  public List<String> list() {
    return List.copyOf(open.keySet());
  }

  /** Forgets one and removes its files; nothing if there is none of this name. */
  public void drop(String id) throws IOException {
    Sandbox sandbox = open.remove(id);
    if (sandbox != null) {
      sandbox.close();
      delete(sandbox.folder());
    }
  }

  /** Removes a folder and all that is in it, if it is there. */
  static void delete(Path own) throws IOException {
    if (Files.exists(own)) {
      try (Stream<Path> files = Files.walk(own)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  @Override
  public synchronized void close() throws IOException {
    for (String id : list()) {
      drop(id);
    }
  }
}
