package org.payersim.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.payersim.journal.Body;
import org.payersim.journal.Entry;
import org.payersim.journal.FileJournal;
import org.payersim.journal.Journal;
import org.payersim.journal.JournalFiles;
import org.payersim.journal.pseudonym.PseudonymRules;
import org.payersim.journal.pseudonym.PseudonymX12;
import org.payersim.journal.pseudonym.Pseudonyms;
import org.payersim.ledger.ExaminerAct;
import org.payersim.ledger.LedgerMember;
import org.payersim.ledger.RuleChange;
import org.payersim.rules.RuleSource;

/**
 * Writes a journal again with the identities in it replaced, so that it can be replayed elsewhere:
 * deliveries, rules, acts of examiners, appeals, requests to decide again, settings of the clock,
 * each at its time. {@code docs/record.md} tells what is replaced and what is kept.
 */
public final class JournalExport {
  private static final String JOURNAL = "journal";
  private static final String WITHHELD = "withheld";

  /** A delivery of so many bytes is replaced in memory, and no larger one. */
  private static final long LARGEST_DELIVERY = 256L << 20;

  private final Pseudonyms pseudonyms;
  private final PseudonymX12 x12;
  private final PseudonymRules rules;

  private JournalExport(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
    this.x12 = new PseudonymX12(pseudonyms);
    this.rules = new PseudonymRules(pseudonyms);
  }

  /**
   * What was written.
   *
   * @param entries how many
   * @param remittances how many 835s come of it
   * @param birthdaysMoved whether birthdays are others; not where a claim would then be decided
   *     otherwise
   * @param same whether its 835s are those of the original with the identities replaced, to the
   *     byte
   */
  public record Report(long entries, int remittances, boolean birthdaysMoved, boolean same) {}

  /**
   * Exports a journal into an empty folder, which then is one a payer can be served from: the
   * journal, and the 835s that come of it.
   *
   * @param key makes the pseudonyms; the same for exports that are to fit together
   * @param scratch where both are done again, to be compared; emptied by the caller
   * @throws IOException also if the folder is not empty, or a delivery is larger than 256 MB
   */
  public static Report write(
      JournalFiles journal, Path target, String key, LedgerMember member, Path scratch)
      throws IOException {
    requireEmpty(target);
    LocalDate began = journal.first().at().toLocalDate();
    Path original = scratch.resolve("original");
    List<byte[]> before = remittances(journal, original, member);
    Pseudonyms moving = Pseudonyms.of(key, began.minusYears(2));
    Path moved = scratch.resolve("moved");
    List<byte[]> made = exported(journal, moved, moving, member);
    boolean birthdays = areSame(before, made, moving);
    Pseudonyms used = birthdays ? moving : Pseudonyms.keepingBirthdays(key);
    Files.createDirectories(target);
    List<byte[]> after = exported(journal, target, used, member);
    return new Report(
        JournalFiles.in(target.resolve(JOURNAL)).forEach(entry -> {}).entries(),
        after.size(),
        birthdays,
        areSame(before, after, used));
  }

  private static void requireEmpty(Path target) throws IOException {
    if (Files.exists(target)) {
      try (Stream<Path> files = Files.list(target)) {
        if (files.findAny().isPresent()) {
          throw new IOException("the folder for the export is not empty: " + target);
        }
      }
    }
  }

  /** Writes the journal and lets a payer do it: its 835s stand beside the journal then. */
  private static List<byte[]> exported(
      JournalFiles journal, Path target, Pseudonyms pseudonyms, LedgerMember member)
      throws IOException {
    Path folder = target.resolve(JOURNAL);
    new JournalExport(pseudonyms).write(journal, folder);
    return remittances(JournalFiles.in(folder), target, member);
  }

  private static List<byte[]> remittances(JournalFiles journal, Path out, LedgerMember member)
      throws IOException {
    SandboxSettings settings =
        SandboxSettings.passing("export-" + Integer.toHexString(out.hashCode()), out, List.of())
            .withRefusesDuplicates(true);
    List<byte[]> remittances = new ArrayList<>();
    try (Sandbox sandbox = Sandbox.replay(journal, settings, member)) {
      for (OutboundRemittance one : sandbox.listRemittances()) {
        remittances.add(sandbox.findRemittance(one.id()).orElseThrow());
      }
    }
    return remittances;
  }

  private static boolean areSame(List<byte[]> before, List<byte[]> after, Pseudonyms pseudonyms) {
    PseudonymX12 x12 = new PseudonymX12(pseudonyms);
    if (before.size() != after.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      if (!Arrays.equals(x12.of(before.get(i)), after.get(i))) {
        return false;
      }
    }
    return true;
  }

  private void write(JournalFiles journal, Path folder) throws IOException {
    try (Journal written = FileJournal.open(folder)) {
      journal.forEach(entry -> append(entry, journal, written));
      written.sync(written.size());
    }
  }

  private void append(Entry entry, JournalFiles from, Journal to) throws IOException {
    switch (entry.kind()) {
      case INTERCHANGE, INTERCHANGE_IN_FILE, KEYED_INTERCHANGE, KEYED_INTERCHANGE_IN_FILE -> {
        try (Body body = from.body(entry)) {
          Body.Spool spool = to.spool();
          spool.write(ByteBuffer.wrap(x12.of(bytes(body))));
          to.append(entry.at(), spool.finish(), entry.key().map(pseudonyms::word));
        }
      }
      // Who kept the journal is nobody else's concern.
      case LEADER, VOTERS -> {}
      // The way is named after a partner, the document after its number: both are left as they are.
      case CLOCK, DUE, REVIEW, HANDED -> to.append(entry.kind(), entry.at(), entry.payload());
      case RULES -> to.append(entry.kind(), entry.at(), rules(RulesEntry.decode(entry)).encode());
      case EXAMINER ->
          to.append(
              entry.kind(),
              entry.at(),
              new ExaminerEntry(examiner(ExaminerEntry.decode(entry).act())).encode());
      case APPEAL ->
          to.append(
              entry.kind(),
              entry.at(),
              new AppealEntry(appeal(AppealEntry.decode(entry).act())).encode());
      case REPROCESS ->
          to.append(
              entry.kind(),
              entry.at(),
              new ReprocessEntry(request(ReprocessEntry.decode(entry).request())).encode());
    }
  }

  private static byte[] bytes(Body body) throws IOException {
    if (body.size() > LARGEST_DELIVERY) {
      throw new IOException("a delivery of more than 256 MB is not exported");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) body.size());
    byte[] buffer = new byte[1 << 16];
    for (long at = 0; at < body.size(); ) {
      int read = body.source().read(at, buffer, 0, buffer.length);
      if (read <= 0) {
        throw new IOException("a delivery ends early");
      }
      bytes.write(buffer, 0, read);
      at += read;
    }
    return bytes.toByteArray();
  }

  private RulesEntry rules(RulesEntry entry) {
    RuleChange change = entry.change();
    return new RulesEntry(
        new RuleChange(
            sources(change.put()), change.removed(), change.enrollment(), change.onDisk()),
        entry.base().map(base -> new RulesEntry.Base(sources(base.sources()), base.enrollment())));
  }

  private List<RuleSource> sources(List<RuleSource> sources) {
    return sources.stream().map(rules::of).toList();
  }

  /** Words of examiners may hold anything: none of them goes out. */
  private static ExaminerAct examiner(ExaminerAct act) {
    return switch (act) {
      case ExaminerAct.Ask ask -> new ExaminerAct.Ask(ask.claim(), WITHHELD);
      case ExaminerAct.AskForDocuments ask ->
          new ExaminerAct.AskForDocuments(ask.claim(), WITHHELD, ask.loincs());
      case ExaminerAct.Answer answer -> new ExaminerAct.Answer(answer.claim(), WITHHELD);
      case ExaminerAct.Release same -> same;
      case ExaminerAct.Deny same -> same;
      case ExaminerAct.Expire same -> same;
    };
  }

  private static AppealAct appeal(AppealAct act) {
    return switch (act) {
      case AppealAct.File file -> new AppealAct.File(file.claim(), WITHHELD);
      case AppealAct.Uphold same -> same;
      case AppealAct.Overturn same -> same;
    };
  }

  private ReprocessRequest request(ReprocessRequest request) {
    return new ReprocessRequest(
        request.claims(),
        request.members().stream().map(pseudonyms::word).toList(),
        request.providers().stream().map(pseudonyms::npi).toList(),
        request.plans(),
        request.from(),
        request.to(),
        request.decidedBefore(),
        request.recovery());
  }
}
