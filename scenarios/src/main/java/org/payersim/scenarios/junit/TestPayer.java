package org.payersim.scenarios.junit;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAmount;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.code.Reason;
import org.payersim.delivery.FaultEntry;
import org.payersim.explain.Explanations;
import org.payersim.ledger.Accumulator;
import org.payersim.ledger.ExaminerAct;
import org.payersim.ledger.RuleChange;
import org.payersim.routes.PayerServer;
import org.payersim.routes.Settings;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleSource;
import org.payersim.sandbox.ExaminerAnswer;
import org.payersim.sandbox.OutboundRemittance;
import org.payersim.sandbox.Sandbox;
import org.payersim.scenarios.wanted.Found;
import org.payersim.x12.syntax.ByteSources;

/**
 * A payer of one test: rules, members, clock and ledger of its own. It decides as any Payersim
 * does; its time stands still until the test moves it, and everything it received can be asked for.
 */
public final class TestPayer implements Closeable {
  /** The payer's time if a test asks for no other. */
  static final String USUAL_CLOCK = "2026-06-01T09:00:00";

  private final Sandbox sandbox;
  private final Path folder;
  private Optional<PayerServer> server = Optional.empty();
  private int laidDown;

  private TestPayer(PayerOpening.Opened opened) {
    this.sandbox = opened.sandbox();
    this.folder = opened.folder();
  }

  /** A payer that decides by the shipped rules. To be closed, unless the extension does it. */
  public static TestPayer open() {
    return new TestPayer(PayerOpening.open(USUAL_CLOCK, List.of(), new Enrollment.Closed()));
  }

  static TestPayer open(Payer wanted, Class<?> test) {
    return new TestPayer(PayerOpening.open(wanted, test));
  }

  /** A professional claim of the shipped PPO's Ada Ashgrove, a week old. */
  public Claim837 claim(String number) {
    return Claim837.professional(number, now().toLocalDate().minusDays(7));
  }

  /**
   * Finds a claim that comes out as wanted, such as {@code line 2 denied CO-197, line 1 paid,
   * deductible just met}, and brings this payer to where it does: rules are laid down, the clock is
   * set, and what comes before the claim is sent. {@code send(found.delivery())} is the test's. For
   * a payer that has received nothing yet; {@code simulator/docs/wanted.md} has the words.
   *
   * @throws IllegalArgumentException if there is none, with why and what comes nearest
   */
  public Found claimThat(String wanted) {
    return WantedInTest.claimThat(wanted, this, sandbox, folder);
  }

  /** Sends claims in one interchange. */
  public Answer send(Claim837... claims) {
    return send(Claim837.interchange(claims));
  }

  /** Sends a delivery as it is. */
  public Answer send(byte[] x12) {
    Answer.Collected collected = new Answer.Collected();
    try {
      sandbox.receive(ByteSources.of(x12), collected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return collected.answer();
  }

  /** The payer's time. */
  public LocalDateTime now() {
    return sandbox.payerClock().now();
  }

  /** Moves the payer's time on; what is due by then happens, and comes back. */
  public Answer advance(TemporalAmount time) {
    return setClock(now().plus(time));
  }

  /** Sets the payer's time; what is due by then happens, and comes back. */
  public Answer setClock(LocalDateTime time) {
    return during(collected -> sandbox.setClock(time));
  }

  /** Something that happens at the payer, and may be paid for. */
  private interface Happening {
    void run(Answer.Collected collected) throws IOException;
  }

  private Answer during(Happening happening) {
    Answer.Collected collected = new Answer.Collected();
    try {
      int known = sandbox.listRemittances().size();
      happening.run(collected);
      List<OutboundRemittance> made = sandbox.listRemittances();
      for (OutboundRemittance remittance : made.subList(known, made.size())) {
        collected.remittance(sandbox.findRemittance(remittance.id()).orElseThrow());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return collected.answer();
  }

  /**
   * Lays rules over those in force: one or more documents of YAML.
   *
   * @throws org.payersim.rules.InvalidRulesException with every fault, line and field
   */
  public TestPayer rules(String yaml) {
    laidDown++;
    try {
      sandbox.change(RuleChange.put(new RuleSource("test/" + laidDown + ".yaml", yaml)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /**
   * From now on remittances are written in this dialect; {@code Dialect.names()} are all there are,
   * for a test that is run in every one.
   */
  public TestPayer dialect(String name) {
    try {
      for (RuleSource changed : DialectOfPayer.change(sandbox.ruleSources().sources(), name)) {
        sandbox.change(RuleChange.put(changed));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** From now on the stub answers the claims it is for, before those laid down earlier. */
  public TestPayer stub(TestStub stub) {
    return rules(stub.yaml("stub-" + (laidDown + 1)));
  }

  /** From now on this goes wrong for whoever talks to the payer over HTTP, at {@link #url()}. */
  public TestPayer fault(TestFault fault) {
    return rules(fault.yaml("fault-" + (laidDown + 1)));
  }

  /** What was made to go wrong so far, in order. */
  public List<FaultEntry> faultJournal() {
    return sandbox.outbound().faultJournal();
  }

  /** The document something was done to, as the payer made it; empty of a request. */
  public String original(FaultEntry entry) {
    try {
      return sandbox.outbound().original(entry).map(Answer::text).orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lays a plan over those in force. */
  public TestPayer plan(TestPlan plan) {
    return rules(plan.yaml());
  }

  /** Enrols a family of one. */
  public TestPayer enroll(TestMember member) {
    return rules(member.yaml());
  }

  /** Has an examiner release a claim that waits, overriding these stages. */
  public Answer release(String claim, String... overriding) {
    return examine(new ExaminerAct.Release(payersNumber(claim), List.of(overriding)));
  }

  /** Has an examiner deny a claim that waits, for a reason such as {@code CO-50 N115}. */
  public Answer deny(String claim, String reason) {
    return examine(new ExaminerAct.Deny(payersNumber(claim), Reason.parse(reason)));
  }

  private Answer examine(ExaminerAct act) {
    return during(
        collected -> {
          ExaminerAnswer answer = sandbox.examine(act);
          if (!(answer instanceof ExaminerAnswer.Settled settled)) {
            throw new IllegalStateException("claim " + act.claim() + ": " + answer);
          }
          collected.explain(settled.claim());
        });
  }

  /** The payer's number of the latest claim of this number of the provider. */
  public String payersNumber(String claim) {
    return received().stream()
        .filter(one -> one.claim().patientControlNumber().equals(claim))
        .map(AdjudicatedClaim::payerControlNumber)
        .filter(number -> !number.isEmpty())
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalArgumentException("no claim " + claim));
  }

  /** Provider's numbers of the claims that wait for an examiner, in the order they came. */
  public List<String> waiting() {
    return sandbox.queue().stream().map(item -> item.patientControlNumber()).toList();
  }

  /** What has been counted for a family so far. */
  public List<Accumulator> accumulators(String memberId) {
    return sandbox.accumulators(memberId);
  }

  /** Every claim received and answered, in order, with what was decided. */
  public List<AdjudicatedClaim> received() {
    try {
      return sandbox.listClaims();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Why the latest claim of this number was decided as it was, in words. */
  public String explain(String claim) {
    return received().stream()
        .filter(one -> one.claim().patientControlNumber().equals(claim))
        .reduce((earlier, later) -> later)
        .map(Explanations::text)
        .orElseThrow(() -> new IllegalArgumentException("no claim " + claim));
  }

  /**
   * Fails unless so many claims were received that are as said; shows the nearest of the others.
   *
   * @throws AssertionError if not
   */
  public void verify(ClaimPattern pattern, Times times) {
    pattern.verify(received(), times);
  }

  /** Where it takes deliveries over HTTP ({@code POST /x12}); starts listening when first asked. */
  public URI url() {
    if (server.isEmpty()) {
      try {
        server = Optional.of(PayerServer.start(Settings.DEFAULT, sandbox));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return server.get().address();
  }

  @Override
  public void close() throws IOException {
    server.ifPresent(PayerServer::close);
    sandbox.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
