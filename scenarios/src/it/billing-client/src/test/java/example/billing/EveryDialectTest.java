package example.billing;

import static example.billing.Office.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.payersim.control.Dialect;
import org.payersim.scenarios.junit.Payer;
import org.payersim.scenarios.junit.PayerExtension;
import org.payersim.scenarios.junit.TestPayer;
import org.payersim.scenarios.junit.TestStub;

/**
 * The practice sends and fetches over HTTP; in whatever dialect the payer writes, it posts the
 * same.
 */
@ExtendWith(PayerExtension.class)
class EveryDialectTest {
  private final HttpClient http = HttpClient.newHttpClient();

  @Payer private TestPayer payer;

  static Set<String> dialects() {
    return Dialect.names();
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void theSameMoneyIsPosted(String dialect) throws Exception {
    payer.dialect(dialect);
    payer.stub(TestStub.claim("A-2").deny("CO-197 N54"));
    Posting posting = new Posting();
    Office office = new Office(payer);
    List<Invoice> invoices =
        List.of(
            office.invoice("A-1", visit("150.00"), new Invoice.Service("36415", "18.00")),
            office.invoice("A-2", visit("151.00")));
    invoices.forEach(posting::sent);

    byte[] claims = new Practice().export(payer.now().toLocalDate(), invoices);
    String acknowledged = exchange("/x12", claims);
    Matcher number = Pattern.compile("REF.1K.([0-9]+)").matcher(acknowledged);
    while (number.find()) {
      posting.acknowledged(number.group(1));
    }
    Matcher path = Pattern.compile("\"href\" *: *\"([^\"]+)\"").matcher(fetch("/remittances"));
    while (path.find()) {
      String remittance = fetch(path.group(1));
      Remittance read = RemittanceReader.read(remittance);
      posting.post(remittance, Map.of(read.trace(), read.payment()));
    }

    Account paid = posting.account("A-1");
    assertThat(paid.open()).isZero();
    assertThat(paid.patientOwes()).isEqualByComparingTo("34.50");
    assertThat(paid.paid()).isEqualByComparingTo(posting.received()).isPositive();
    assertThat(posting.account("A-2").denials()).containsExactly("CO-197");
    assertThat(posting.account("A-2").writtenOff()).isEqualByComparingTo("151.00");
  }

  private String exchange(String path, byte[] body) throws Exception {
    return answer(
        HttpRequest.newBuilder(at(path)).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private String fetch(String path) throws Exception {
    return answer(HttpRequest.newBuilder(at(path)));
  }

  private URI at(String path) {
    return payer.url().resolve(path);
  }

  private String answer(HttpRequest.Builder request) throws Exception {
    var answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}
