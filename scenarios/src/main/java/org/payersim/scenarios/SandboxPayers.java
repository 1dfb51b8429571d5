package org.payersim.scenarios;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.delivery.Parcel;
import org.payersim.explain.Explanations;
import org.payersim.ledger.LedgerMember;
import org.payersim.remittance.Remittance;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;
import org.payersim.sandbox.AnswerSink;
import org.payersim.sandbox.OutboundRemittance;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.x12.syntax.ByteSources;

/** Payers in this process: each scenario gets a sandbox of its own, all on one ledger member. */
public final class SandboxPayers implements PayerUnderTest.Factory, AutoCloseable {
  private static final AtomicInteger OPENED = new AtomicInteger();

  private final LedgerMember member;
  private final Consumer<AdjudicatedClaim> watcher;
  private final UnaryOperator<RuleSource> edited;

  private SandboxPayers(
      LedgerMember member, Consumer<AdjudicatedClaim> watcher, UnaryOperator<RuleSource> edited) {
    this.member = member;
    this.watcher = watcher;
    this.edited = edited;
  }

  public static SandboxPayers start() {
    return start(claim -> {});
  }

  /**
   * Payers that are watched.
   *
   * @param watcher told of every claim decided, before its payer closes; of some more than once
   */
  static SandboxPayers start(Consumer<AdjudicatedClaim> watcher) {
    return start(watcher, UnaryOperator.identity());
  }

  /**
   * Payers whose rules are edited before they count.
   *
   * @param edited takes every document, shipped or of the scenario
   */
  static SandboxPayers start(Consumer<AdjudicatedClaim> watcher, UnaryOperator<RuleSource> edited) {
    return new SandboxPayers(LedgerMember.start(), watcher, edited);
  }

  /** Payers on a ledger member of the caller's, who closes it. */
  public static SandboxPayers on(LedgerMember member) {
    return new SandboxPayers(member, claim -> {}, UnaryOperator.identity());
  }

  @Override
  public PayerUnderTest open(Given given) {
    try {
      List<RuleSource> rules = new ArrayList<>(RuleFiles.shipped());
      if (given.magicValues()) {
        rules.add(RuleFiles.magicValues());
      }
      for (Path file : given.rules()) {
        rules.add(new RuleSource("scenario/" + file.getFileName(), Files.readString(file)));
      }
      rules.replaceAll(edited);
      return open(
          rules,
          given.clock(),
          given.openPlan().<Enrollment>map(Enrollment.Open::new).orElseGet(Enrollment.Closed::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A payer of its own.
   *
   * @param rules all it has, later ones over earlier ones
   * @param clock its time
   * @param enrollment who is known besides those the rules name
   * @throws org.payersim.rules.InvalidRulesException if the rules have faults
   */
  public SandboxPayer open(List<RuleSource> rules, LocalDateTime clock, Enrollment enrollment)
      throws IOException {
    Path folder = Files.createTempDirectory("scenario");
    SandboxSettings settings =
        SandboxSettings.passing("scenario-" + OPENED.incrementAndGet(), folder, rules)
            .withClock(PayerClock.fixed(clock))
            .withRefusesDuplicates(true)
            .withEnrollment(enrollment);
    try {
      return new SandboxPayer(Sandbox.open(settings, member), folder, watcher);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(folder);
      throw e;
    }
  }

  @Override
  public void close() {
    member.close();
  }

  /**
   * One sandbox.
   *
   * @param folder to be removed with it
   * @param watcher who is told what it decided
   * @param told names of documents it sent by itself that were told of
   */
  public record SandboxPayer(
      Sandbox sandbox, Path folder, Consumer<AdjudicatedClaim> watcher, Set<String> told)
      implements PayerUnderTest {
    /** One that has sent nothing by itself yet. */
    public SandboxPayer(Sandbox sandbox, Path folder, Consumer<AdjudicatedClaim> watcher) {
      this(sandbox, folder, watcher, new HashSet<>());
    }

    @Override
    public Map<Output, byte[]> send(Optional<byte[]> input, List<Act> acts, LocalDateTime at) {
      Answers answers = new Answers(watcher);
      try {
        int known = sandbox.listRemittances().size();
        sandbox.setClock(at);
        Acts player = new Acts(sandbox, answers::explain);
        for (Act act : acts) {
          player.play(act);
        }
        List<OutboundRemittance> made = sandbox.listRemittances();
        for (OutboundRemittance remittance : made.subList(known, made.size())) {
          answers.stream(Output.REMITTANCE)
              .writeBytes(sandbox.findRemittance(remittance.id()).orElseThrow());
        }
        for (Parcel parcel : sandbox.outbound().list()) {
          Optional<Output> unasked = AnswerText.unasked(parcel.kind().word());
          if (unasked.isPresent() && told.add(parcel.id())) {
            answers.stream(unasked.get()).writeBytes(sandbox.outbound().bytes(parcel));
          }
        }
        if (input.isPresent()) {
          sandbox.receive(ByteSources.of(input.get()), answers);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return answers.outputs();
    }

    @Override
    public void close() {
      try (Stream<Path> files = Files.walk(folder)) {
        sandbox.listClaims().forEach(watcher); // what time decided has no explanation of its own
        sandbox.close();
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Collects what is answered to one input, each kind in the order it came. */
  private static final class Answers implements AnswerSink {
    private final Map<Output, ByteArrayOutputStream> streams = new EnumMap<>(Output.class);
    private final Consumer<AdjudicatedClaim> watcher;

    Answers(Consumer<AdjudicatedClaim> watcher) {
      this.watcher = watcher;
    }

    private ByteArrayOutputStream stream(Output output) {
      return streams.computeIfAbsent(output, none -> new ByteArrayOutputStream());
    }

    @Override
    public void acknowledgment(Kind kind, byte[] document) {
      stream(
              switch (kind) {
                case TA1 -> Output.INTERCHANGE_ACKNOWLEDGMENT;
                case ACKNOWLEDGMENT_999 -> Output.IMPLEMENTATION_ACKNOWLEDGMENT;
                case ACKNOWLEDGMENT_277CA -> Output.CLAIM_ACKNOWLEDGMENT;
                case ELIGIBILITY_271 -> Output.ELIGIBILITY;
                case CLAIM_STATUS_277 -> Output.CLAIM_STATUS;
                case REVIEW_278 -> Output.REVIEW;
                case DOCUMENT_REQUEST_277 -> Output.DOCUMENT_REQUEST;
              })
          .writeBytes(document);
    }

    @Override
    public void decided(List<AdjudicatedClaim> claims) {
      for (AdjudicatedClaim claim : claims) {
        explain(Explanations.text(claim));
        watcher.accept(claim);
      }
    }

    @Override
    public OutputStream remittance(Remittance remittance) {
      return stream(Output.REMITTANCE);
    }

    @Override
    public void unreadable(long offset, String problem) {
      explain("not readable from byte " + offset + " on: " + problem + "\n");
    }

    private void explain(String text) {
      ByteArrayOutputStream stream = stream(Output.EXPLANATION);
      if (stream.size() > 0) {
        stream.write('\n');
      }
      stream.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    Map<Output, byte[]> outputs() {
      Map<Output, byte[]> outputs = new EnumMap<>(Output.class);
      streams.forEach((output, stream) -> outputs.put(output, stream.toByteArray()));
      return outputs;
    }
  }
}
