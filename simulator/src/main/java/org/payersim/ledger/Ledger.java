package org.payersim.ledger;

import com.hazelcast.map.IMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.adjudication.worksheet.Elapsed;
import org.payersim.adjudication.worksheet.OpeningBalances;
import org.payersim.benefit.Authorization;
import org.payersim.eligibility.Family;
import org.payersim.journal.snapshot.Restorable;
import org.payersim.journal.snapshot.SnapshotReader;
import org.payersim.journal.snapshot.SnapshotWriter;
import org.payersim.money.Money;
import org.payersim.rules.FiledLater;
import org.payersim.rules.RuleBook;

/** The working memory of one sandbox: its rules and its families' ledgers. */
public final class Ledger implements Restorable {
  /**
   * Map entries a sandbox's families are spread over: enough for every core, few enough for a batch
   * of claims to fill, since a run of an entry costs the same for one claim as for many.
   */
  static final int BUCKETS = Math.max(8, 2 * Runtime.getRuntime().availableProcessors());

  /**
   * Runs what follows a bucket's run on the bucket's own thread. Left to itself, Hazelcast starts a
   * thread for each where the machine has few cores.
   */
  private static final Executor HERE = Runnable::run;

  private final String sandbox;
  private final IMap<String, RuleSources> ruleSources;
  private final IMap<String, Bucket> buckets;
  private final RuleBooks books;
  private final String[] keys = new String[BUCKETS];
  private final SavedFamilies families;
  private volatile RuleBook rules;
  private volatile RuleSources sources;

  /** Opens a sandbox's ledger under its first rules. */
  Ledger(
      String sandbox,
      IMap<String, RuleSources> ruleSources,
      IMap<String, Bucket> buckets,
      RuleBooks books,
      RuleSources first) {
    this.sandbox = sandbox;
    this.ruleSources = ruleSources;
    this.buckets = buckets;
    this.books = books;
    this.rules = books.get(first);
    this.sources = first;
    for (int i = 0; i < BUCKETS; i++) {
      keys[i] = sandbox + "#" + i;
    }
    this.families = new SavedFamilies(buckets, keys);
    if (ruleSources.putIfAbsent(sandbox, first) != null) {
      throw new IllegalStateException("there is a sandbox of this name: " + sandbox);
    }
  }

  /** The rule book in force. */
  public RuleBook rules() {
    return rules;
  }

  /** The sources of the rule book in force. */
  public RuleSources ruleSources() {
    return sources;
  }

  /**
   * Changes the rules. The new book is compiled first; claims being decided keep the old one.
   *
   * @throws org.payersim.rules.InvalidRulesException if the sources have faults; nothing changes
   */
  public synchronized RuleBook change(RuleChange change) {
    RuleSources before = sources;
    RuleSources after = before.with(change);
    RuleBook book = books.get(after);
    if (!ruleSources.replace(sandbox, before, after)) {
      throw new IllegalStateException("the rules were changed by somebody else meanwhile");
    }
    sources = after;
    rules = book.keepingAllOf(rules);
    return rules;
  }

  /** From now on claims find this certification on file, or find it taken back. */
  public synchronized void grant(Authorization permit) {
    rules = rules.granting(permit);
  }

  /** From now on these families are on file so. */
  public synchronized void enrol(Collection<Family> families) {
    rules = rules.enrolling(families);
  }

  /**
   * Decides claims and posts what was decided, each family's in one step. Claims of one family are
   * decided in the order of the list, and batches in the order of the calls.
   *
   * @param claims any number, in the order received
   * @param settled the caller holds the answers of all claims up to this number; they are forgotten
   * @return the answers, in the order of the claims
   */
  public CompletionStage<List<AdjudicatedClaim>> decide(List<SubmittedClaim> claims, long settled) {
    RuleBook book = rules;
    SubmittedClaim[] batch = claims.toArray(new SubmittedClaim[0]);
    AdjudicatedClaim[] answers = new AdjudicatedClaim[batch.length];
    String[] families = families(batch, book);
    int[][] byBucket = byBucket(families);
    CompletableFuture<List<AdjudicatedClaim>> decided = new CompletableFuture<>();
    AtomicInteger open = new AtomicInteger(1);
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      if (byBucket[bucket].length == 0) {
        continue;
      }
      open.incrementAndGet();
      DecideClaims run =
          new DecideClaims(batch, families, byBucket[bucket], answers, book, settled);
      buckets
          .submitToKey(keys[bucket], run)
          .whenCompleteAsync(
              (done, failure) -> {
                if (failure != null) {
                  decided.completeExceptionally(failure);
                } else if (open.decrementAndGet() == 0) {
                  decided.complete(Arrays.asList(answers));
                }
              },
              HERE);
    }
    if (open.decrementAndGet() == 0) {
      decided.complete(Arrays.asList(answers));
    }
    return decided;
  }

  private static String[] families(SubmittedClaim[] batch, RuleBook book) {
    String[] families = new String[batch.length];
    Arrays.setAll(families, i -> book.familyOf(batch[i].claim()));
    return families;
  }

  /** The positions in the batch of each bucket's claims, in order. */
  private static int[][] byBucket(String[] families) {
    int[] bucketOf = new int[families.length];
    int[] counts = new int[BUCKETS];
    for (int i = 0; i < families.length; i++) {
      bucketOf[i] = bucketOf(families[i]);
      counts[bucketOf[i]]++;
    }
    int[][] byBucket = new int[BUCKETS][];
    Arrays.setAll(byBucket, bucket -> new int[counts[bucket]]);
    for (int i = families.length - 1; i >= 0; i--) {
      int bucket = bucketOf[i];
      byBucket[bucket][--counts[bucket]] = i;
    }
    return byBucket;
  }

  /**
   * Decides a claim that waits as an examiner says, under the rules in force.
   *
   * @param familyId whose ledger it waits in
   * @param act a release or a denial
   * @param elapsed what happened since the claim was received
   * @return empty if no such claim waits
   */
  public Optional<AdjudicatedClaim> examine(String familyId, ExaminerAct act, Elapsed elapsed) {
    AtomicReference<@Nullable AdjudicatedClaim> answer = new AtomicReference<>();
    buckets.executeOnKey(
        keys[bucketOf(familyId)], new Examine(familyId, act, elapsed, rules, answer));
    return Optional.ofNullable(answer.get());
  }

  /**
   * Decides final claims of one family again, under the rules in force: all are taken back, then
   * decided in the order of the list, as if they came in now. A claim whose decision stays the same
   * is left as it was.
   *
   * @param keep whether what was decided is posted; if not, everything is as before
   * @return what became of each, in order
   */
  public List<Redone> redo(String familyId, List<Redoing> claims, boolean keep) {
    List<Redone> answer = new ArrayList<>();
    buckets.executeOnKey(
        keys[bucketOf(familyId)], new RedoClaims(familyId, claims, rules, keep, answer));
    return answer;
  }

  /**
   * A family's accumulators with what they began with, ordered by plan, period, person, network,
   * kind and scope.
   */
  public List<Accumulator> accumulators(String familyId) {
    List<Accumulator> answer = new ArrayList<>();
    buckets.executeOnKey(keys[bucketOf(familyId)], new LookUp(familyId, answer));
    return withOpenings(familyId, answer).stream()
        .sorted(
            Comparator.comparing(
                Accumulator::id,
                Comparator.comparing(AccumulatorId::planId)
                    .thenComparing(id -> id.period().from())
                    .thenComparing(AccumulatorId::person)
                    .thenComparing(AccumulatorId::network)
                    .thenComparing(AccumulatorId::kind)
                    .thenComparing(id -> id.period().to())
                    .thenComparing(AccumulatorId::scope)))
        .toList();
  }

  private List<Accumulator> withOpenings(String familyId, List<Accumulator> counted) {
    Optional<Family> family = rules.findFamily(familyId);
    if (family.isEmpty() || !OpeningBalances.has(family.get())) {
      return counted;
    }
    Map<AccumulatorId, Money> all = new LinkedHashMap<>(OpeningBalances.list(rules, family.get()));
    counted.forEach(one -> all.merge(one.id(), one.used(), Money::plus));
    return all.entrySet().stream().map(e -> new Accumulator(e.getKey(), e.getValue())).toList();
  }

  /** The claims a family's ledger knows of: decided or waiting, none that was rejected. */
  public List<KeptClaim> listClaims(String familyId) {
    List<KeptClaim> answer = new ArrayList<>();
    buckets.executeOnKey(keys[bucketOf(familyId)], new ListClaims(familyId, answer));
    return answer;
  }

  /**
   * Its families, and what was filed besides its rules, which are saved by whoever opens it under
   * them. Nothing may be decided meanwhile.
   */
  @Override
  public void save(SnapshotWriter to) throws IOException {
    to.write(FiledLater.class, FiledLater.of(rules));
    families.save(to);
  }

  @Override
  public void restore(SnapshotReader from) throws IOException {
    rules = from.read(FiledLater.class).on(rules);
    families.restore(from);
  }

  /** Forgets everything of this sandbox. */
  public void drop() {
    for (String key : keys) {
      buckets.delete(key);
    }
    ruleSources.delete(sandbox);
  }

  static int bucketOf(String familyId) {
    int hash = familyId.hashCode();
    return Math.floorMod(hash ^ (hash >>> 15), BUCKETS);
  }
}
