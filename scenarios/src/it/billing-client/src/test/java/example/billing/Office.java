package example.billing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.payersim.scenarios.junit.Answer;
import org.payersim.scenarios.junit.TestPayer;

/** A practice at work with the payer of one test: sends invoices, posts what comes back. */
final class Office {
  static final Invoice.Patient ADA =
      new Invoice.Patient("LFH100001", "ASHGROVE", "ADA", LocalDate.of(1974, 1, 1), "F");

  final Practice practice = new Practice();
  final Posting posting = new Posting();
  private final TestPayer payer;

  Office(TestPayer payer) {
    this.payer = payer;
  }

  /** An invoice for Ada, a week old. */
  Invoice invoice(String number, Invoice.Service... services) {
    return new Invoice(
        number, ADA, payer.now().toLocalDate().minusDays(7), "E119", List.of(services));
  }

  static Invoice.Service visit(String charge) {
    return new Invoice.Service("99213", charge);
  }

  /** Sends invoices; nothing is posted yet. */
  Answer send(Invoice... invoices) {
    List.of(invoices).forEach(posting::sent);
    return acknowledged(payer.send(practice.export(payer.now().toLocalDate(), List.of(invoices))));
  }

  Answer replace(Invoice invoice) {
    String original = posting.account(invoice.number()).payersNumber();
    return acknowledged(payer.send(practice.replace(payer.now().toLocalDate(), invoice, original)));
  }

  Answer cancel(Invoice invoice) {
    String original = posting.account(invoice.number()).payersNumber();
    return acknowledged(payer.send(practice.cancel(payer.now().toLocalDate(), invoice, original)));
  }

  private Answer acknowledged(Answer answer) {
    Matcher number = Pattern.compile("REF\\*1K\\*([^~]*)~").matcher(answer.claimAcknowledgment());
    while (number.find()) {
      posting.acknowledged(number.group(1));
    }
    return answer;
  }

  /** Posts every remittance of an answer, as the bank confirms it. */
  void post(Answer answer) {
    answer.remittances().forEach(remittance -> posting.post(remittance, bank(remittance)));
  }

  /** What comes in at the bank for a sound remittance. */
  static Map<String, BigDecimal> bank(String remittance) {
    return Map.of(element(remittance, "TRN", 2), new BigDecimal(element(remittance, "BPR", 2)));
  }

  private static String element(String x12, String segment, int element) {
    for (String text : x12.split("~\\s*", -1)) {
      if (text.startsWith(segment + "*")) {
        return text.split("\\*", -1)[element];
      }
    }
    throw new IllegalArgumentException("no " + segment);
  }

  Account account(String number) {
    return posting.account(number);
  }

  static byte[] bytes(String x12) {
    return x12.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** All segments of an answer that begin so. */
  static List<String> segments(String x12, String start) {
    List<String> found = new ArrayList<>();
    for (String text : x12.split("~\\s*", -1)) {
      if (text.startsWith(start)) {
        found.add(text);
      }
    }
    return found;
  }
}
