package org.payersim.plain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.money.Money;
import org.payersim.rules.RuleBook;
import org.payersim.sandbox.Sandbox;
import org.payersim.transcript.Sending;
import org.payersim.transcript.TracedWriter;
import org.payersim.transcript.Transcript;

/**
 * Takes claims as plain JSON.
 *
 * @param sandbox the payer
 */
public record PlainClaims(Sandbox sandbox) {
  /** Longest body, in bytes. Our own decision. */
  public static final int LIMIT = 1 << 20;

  /** ISA06 and GS02: by this every claim that came as plain JSON is known. */
  public static final String SENDER = "JSON";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /**
   * Sends a claim the way every claim takes.
   *
   * @param body one JSON object, at most {@link #LIMIT} bytes
   * @param key what the client calls this claim when it sends it again; empty if nothing
   * @throws FaultyClaimException if it cannot be written as an 837, with all that is wrong
   * @throws org.payersim.sandbox.KeyTakenException if something else came with the key
   * @throws Sending.TooOftenException if it came too often
   */
  public Sending.Sent submit(byte[] body, String key) throws IOException {
    JsonNode claim = read(body);
    RuleBook rules = sandbox.rules();
    return new Sending(sandbox, SENDER).send(sending -> transcript(claim, rules, sending), key);
  }

  private static JsonNode read(byte[] body) throws IOException {
    try {
      JsonNode claim = MAPPER.readTree(body);
      if (claim.isObject()) {
        return claim;
      }
    } catch (JsonProcessingException e) {
      // said below, without what was sent
    }
    throw new FaultyClaimException(List.of(new PlainFault("", "the body is no JSON object")));
  }

  /** The claim as an 837; all of it, and the control number, come from what was sent. */
  private static Transcript transcript(JsonNode sent, RuleBook rules, String sending) {
    List<PlainFault> faults = new ArrayList<>();
    Part claim = new Part(sent, "", faults);
    PlainKind kind = PlainKind.valueOf(claim.named("kind", PlainKind.NAMES, "PROFESSIONAL"));
    TracedWriter out = new TracedWriter();
    People people = new People(out, rules);
    People.Payer payer = people.payer(claim);
    people.submitter(payer, SENDER);
    people.billing(claim);
    people.insured(claim, payer);
    String account = account(claim);
    List<Part> lines = claim.objects("lines");
    if (lines.isEmpty()) {
      claim.fault("lines", "is a list of one line at least");
    }
    new PlainClaim(out, kind).write(claim, account, charge(claim, lines));
    new PlainCodes(out, kind).write(claim);
    new PlainProviders(out, kind).write(claim);
    new PlainPayers(out, kind).write(claim);
    String made = made(claim, kind, lines);
    new PlainLines(out, kind).write(claim, lines);
    claim.close();
    if (!faults.isEmpty()) {
      throw new FaultyClaimException(faults.stream().distinct().toList());
    }
    return Transcript.of(
        new Transcript.Head(SENDER, kind.guide(), payer.id(), made, "0000", "", "/created"),
        out,
        account,
        sending);
  }

  private static String account(Part claim) {
    String account = claim.needed(PlainClaim.ACCOUNT);
    if (account.length() > Transcript.LONGEST_ACCOUNT
        || !(account.isEmpty() || account.matches(Transcript.ACCOUNT))) {
      claim.fault(
          PlainClaim.ACCOUNT,
          "is Latin-1 text without * : ^ and ~ of up to "
              + Transcript.LONGEST_ACCOUNT
              + " characters");
    }
    return account;
  }

  /** As it says, else what its lines charge together. */
  private static Money charge(Part claim, List<Part> lines) {
    Optional<Money> said = claim.money("charge");
    Money sum = Money.ZERO;
    for (Part line : lines) {
      sum = sum.plus(line.money("charge").orElse(Money.ZERO));
    }
    return said.orElse(sum);
  }

  /** The day it says it was made, else its last day of service: never the payer's own. */
  private static String made(Part claim, PlainKind kind, List<Part> lines) {
    String made = claim.day("created");
    List<String> days = new ArrayList<>();
    for (Part line : lines) {
      line.span("from", "to").ifPresent(span -> days.add(span.to()));
    }
    if (kind == PlainKind.INSTITUTIONAL) {
      claim.object("statement").span("from", "to").ifPresent(span -> days.add(span.to()));
    }
    if (made.isEmpty() && days.isEmpty()) {
      if (lines.stream().noneMatch(line -> line.has("from"))) {
        claim.needed("created");
      }
      return "19700101"; // goes nowhere: something is at fault
    }
    return made.isEmpty() ? days.stream().max(String::compareTo).orElseThrow() : made;
  }
}
