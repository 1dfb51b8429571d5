package org.payersim.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Determination;
import org.payersim.ledger.ExaminerAct;
import org.payersim.ledger.LedgerMember;
import org.payersim.money.Money;
import org.payersim.sandbox.AppealAct;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;

/**
 * One student at one exercise, with a payer of his own. Steps are taken one by one; what was
 * received, decided and paid is asked of the payer when it is graded.
 */
public final class Practice implements Closeable {
  private final Exercise exercise;
  private final Sandbox sandbox;
  private final Courier courier;
  private final Map<String, Step.Posting> posted = new LinkedHashMap<>();
  private final Map<String, JsonNode> forms = new LinkedHashMap<>();
  private final int given;
  private final Money begun;
  private int control;
  private int touches;

  private Practice(Exercise exercise, Sandbox sandbox, Courier courier)
      throws IOException, FaultyExerciseException {
    this.exercise = exercise;
    this.sandbox = sandbox;
    this.courier = courier;
    for (JsonNode claim : exercise.given()) {
      send(claim);
    }
    for (Step.Letter question : exercise.asked()) {
      sandbox.examine(new ExaminerAct.Ask(number(question.claim()), question.text()));
    }
    this.given = sandbox.listClaims().size();
    this.begun = paid(sandbox.listClaims());
    this.touches = 0;
  }

  /**
   * Starts an exercise: the payer is opened, the given claims are sent.
   *
   * @param name of the payer, unique in the process
   * @param folder where its files stand
   */
  public static Practice start(Exercise exercise, String name, Path folder, LedgerMember member)
      throws IOException, FaultyExerciseException {
    SandboxSettings settings =
        SandboxSettings.passing(name, folder, Exercises.rules(exercise))
            .withClock(PayerClock.fixed(exercise.begins()));
    return in(exercise, Sandbox.open(settings, member), new Answers());
  }

  /**
   * Starts an exercise in a payer that is there already: it has seen nothing, has the rules of
   * {@link Exercises#rules} and the time the exercise begins.
   *
   * @param courier who carries
   */
  public static Practice in(Exercise exercise, Sandbox payer, Courier courier)
      throws IOException, FaultyExerciseException {
    return new Practice(exercise, payer, courier);
  }

  /** What is played. */
  public Exercise exercise() {
    return exercise;
  }

  /** The student's payer. */
  public Sandbox sandbox() {
    return sandbox;
  }

  /**
   * Takes a step.
   *
   * @return what the payer answers: X12 documents and explanations, as text
   */
  public String take(Step step) throws IOException, FaultyExerciseException {
    Step.Letter appeal = step.appeal();
    Step.Letter answer = step.answer();
    Step.Question ask = step.ask();
    Step.Posting posting = step.post();
    JsonNode send = step.send();
    if (send != null) {
      send(send);
    } else if (appeal != null) {
      appeal(appeal);
    } else if (answer != null) {
      answer(answer);
    } else if (ask != null) {
      receive(
          "Is " + ask.member() + " covered?",
          InquiryText.of(ask, sandbox.payerClock().now(), ++control));
    } else if (posting != null) {
      posted.put(posting.claim(), posting);
    } else {
      pass(step.days());
    }
    return courier.take();
  }

  /** Sends a file the student wrote himself, claims or inquiries. */
  public String send(byte[] file) throws IOException {
    touches++;
    courier.carry(sandbox, "A file of your own", file);
    return courier.take();
  }

  /** What the payer has answered so far that was not taken yet; at first, to the given claims. */
  public String answered() {
    return courier.take();
  }

  private void receive(String title, String text) throws IOException {
    touches++;
    courier.carry(sandbox, title, text.getBytes(StandardCharsets.UTF_8));
  }

  private void send(JsonNode said) throws IOException, FaultyExerciseException {
    JsonNode whole = said;
    if (said.has("again")) {
      JsonNode before = forms.get(said.path("again").asText());
      if (before == null) {
        throw new FaultyExerciseException("no claim " + said.path("again").asText(), null);
      }
      ObjectNode merged = before.deepCopy();
      said.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
      merged.remove("again");
      whole = merged;
    }
    ClaimForm form = ExerciseReader.form(exercise.id(), resolved(whole));
    forms.put(form.number(), whole);
    receive(title(form), ClaimText.of(form, sandbox.payerClock().now(), ++control));
  }

  private static String title(ClaimForm form) {
    return switch (form.frequency()) {
      case "7" -> "Replacement of " + form.number();
      case "8" -> "Void of " + form.number();
      default -> "Claim " + form.number();
    };
  }

  /** The claim of this number of the provider as it was written last, with every usual value. */
  public Optional<JsonNode> findForm(String number) throws FaultyExerciseException {
    JsonNode form = forms.get(number);
    return form == null
        ? Optional.empty()
        : Optional.of(ExerciseReader.complete(exercise.id(), form));
  }

  /** What was posted last for this claim. */
  public Optional<Step.Posting> findPosting(String number) {
    return Optional.ofNullable(posted.get(number));
  }

  /** References such as {@code @NUMBER} stand for the payer's number of a claim. */
  private JsonNode resolved(JsonNode claim) throws IOException, FaultyExerciseException {
    ObjectNode copy = claim.deepCopy();
    if (copy.path("references") instanceof ObjectNode references) {
      for (Map.Entry<String, JsonNode> reference : references.properties()) {
        String value = reference.getValue().asText();
        if (value.startsWith("@")) {
          references.put(reference.getKey(), number(value.substring(1)));
        }
      }
    }
    return copy;
  }

  /** The payer's number of the latest claim with this number of the provider. */
  private String number(String ofProvider) throws IOException, FaultyExerciseException {
    return sandbox.listClaims(ofProvider).stream()
        .map(AdjudicatedClaim::payerControlNumber)
        .filter(found -> !found.isEmpty())
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new FaultyExerciseException("no claim " + ofProvider, null));
  }

  private Optional<Exercise.Examiner> convinced(String text) {
    return exercise.examiner().stream().filter(e -> e.isConvincedBy(text)).findFirst();
  }

  private void appeal(Step.Letter letter) throws IOException, FaultyExerciseException {
    touches++;
    String claim = number(letter.claim());
    courier.told(
        sandbox, LetterAnswer.of(sandbox.appeal(new AppealAct.File(claim, letter.text()))));
    if (sandbox.appeals().isEmpty()) {
      return;
    }
    Optional<Exercise.Examiner> examiner = convinced(letter.text());
    pass(examiner.map(Exercise.Examiner::days).orElse(0));
    courier.told(
        sandbox,
        LetterAnswer.of(
            sandbox.appeal(
                examiner.isPresent()
                    ? new AppealAct.Overturn(claim, examiner.get().overrides())
                    : new AppealAct.Uphold(claim))));
  }

  private void answer(Step.Letter letter) throws IOException, FaultyExerciseException {
    touches++;
    String claim = number(letter.claim());
    courier.told(
        sandbox, LetterAnswer.of(sandbox.examine(new ExaminerAct.Answer(claim, letter.text()))));
    Optional<Exercise.Examiner> examiner = convinced(letter.text());
    if (examiner.isPresent()) {
      pass(examiner.get().days());
      courier.told(
          sandbox,
          LetterAnswer.of(
              sandbox.examine(new ExaminerAct.Release(claim, examiner.get().overrides()))));
    }
  }

  private void pass(int days) throws IOException {
    if (days > 0) {
      sandbox.advanceClock(Period.ofDays(days));
    }
  }

  /** How it stands now. */
  public Grade grade() throws IOException {
    List<AdjudicatedClaim> all = sandbox.listClaims();
    List<String> lies = new ArrayList<>();
    all.subList(given, all.size())
        .forEach(claim -> lies.addAll(exercise.chart().falseIn(claim.claim())));
    long days = ChronoUnit.DAYS.between(exercise.begins(), sandbox.payerClock().now());
    return Grade.of(
        exercise.goal(),
        begun,
        paid(all),
        days,
        touches,
        lies.stream().distinct().toList(),
        postings());
  }

  /** Which of the claims that are to be posted are posted as the payer decided them. */
  private Map<String, Boolean> postings() throws IOException {
    Map<String, Boolean> all = new LinkedHashMap<>();
    for (String number : exercise.post()) {
      Step.Posting said = posted.get(number);
      Optional<Determination> decided =
          sandbox.listClaims(number).stream()
              .flatMap(claim -> claim.outcome().findFinal().stream())
              .reduce((earlier, later) -> later);
      all.put(number, said != null && decided.isPresent() && said.isAsIn(decided.get()));
    }
    return all;
  }

  /** What stands as paid, reversals counted. */
  private static Money paid(List<AdjudicatedClaim> claims) {
    Map<String, Money> paid = new LinkedHashMap<>();
    for (AdjudicatedClaim claim : claims) {
      claim.outcome().findOriginal().ifPresent(paid::remove);
      claim
          .outcome()
          .findFinal()
          .ifPresent(decision -> paid.put(decision.payerControlNumber(), decision.paid()));
    }
    return paid.values().stream().reduce(Money.ZERO, Money::plus);
  }

  @Override
  public void close() throws IOException {
    sandbox.close();
  }
}
