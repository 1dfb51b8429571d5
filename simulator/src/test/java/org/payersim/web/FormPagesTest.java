package org.payersim.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.web.Browser.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.payersim.ledger.SharedMember;

/** The UB-04 and the dental form become claims the payer decides, and can be corrected. */
class FormPagesTest {
  @TempDir private Path folder;
  private Lab lab;
  private Browser browser;

  @BeforeEach
  void open() throws IOException {
    lab = Lab.open(SharedMember.member(), folder.resolve("lab"), 2);
    browser = new Browser(lab);
  }

  @AfterEach
  void close() throws IOException {
    lab.close();
  }

  private Map<String, String> form(String path) throws IOException {
    int query = path.indexOf('?');
    Map<String, String> form =
        new HashMap<>(
            HtmlForm.of(text(browser.get(path)), query < 0 ? path : path.substring(0, query)));
    form.remove("token");
    return form;
  }

  @Test
  void aStayIsBilledAndDecided() throws IOException {
    Map<String, String> form = form("/lab/form/hospital");
    form.put("procedure", "0SRC0J9");
    form.put("procedure-date", "2026-11-03");
    form.put("dx2", "E11.9");
    form.put("poa2", "y");
    form.put("occurrence1", "11");
    form.put("occurrence1-date", "2026-10-01");
    form.put("condition1", "09");
    String page = browser.follow("/lab/form/hospital", form);
    assertThat(page)
        .contains("CLM*LAB-1*14000***11:A:1**A*Y*Y")
        .contains("DTP*434*RD8*20261102-20261109", "DTP*435*DT*202611020900", "CL1*3*1*01")
        .contains("HI*ABK:M1711:::::::Y", "HI*ABJ:M25561", "HI*ABF:E119:::::::Y")
        .contains("HI*BBR:0SRC0J9:D8:20261103", "HI*BH:11:D8:20261001", "HI*BG:09")
        .contains("SV2*0120**14000*DA*7", "NM1*71*1*OKONKWO*INES****XX*2000002263")
        .contains("paid of $14,000.00")
        .doesNotContain("Rejected at");
    Map<String, String> again = form("/lab/form/hospital?again=1");
    assertThat(again).containsEntry("bill", "0117").containsKey("original");
    again.put("line1-charge", "13000.00");
    assertThat(browser.follow("/lab/form/hospital", again))
        .contains("***11:A:7**A*Y*Y", "paid of $13,000.00");
  }

  @Test
  void aToothIsFilledAndPaid() throws IOException {
    Map<String, String> form = form("/lab/form/dentist");
    form.put("missing", "1, 16");
    form.put("line1-area", "");
    String page = browser.follow("/lab/form/dentist", form);
    assertThat(page)
        .contains("CLM*LAB-1*360***11:B:1*Y*A*Y*Y", "DTP*472*D8*20261102")
        .contains("DN2*1*M****JP", "DN2*16*M****JP", "HI*ABK:K0262")
        .contains("SV3*AD:D2392*240****1", "TOO*JP*14*O:D")
        .contains("paid of $360.00")
        .doesNotContain("Rejected at");
    Map<String, String> again = form("/lab/form/dentist?again=1");
    assertThat(again).containsEntry("frequency", "7").doesNotContainEntry("original", "");
  }

  @Test
  void aPredeterminationIsEstimated() throws IOException {
    Map<String, String> form = form("/lab/form/dentist");
    form.put("transaction", "2");
    assertThat(browser.follow("/lab/form/dentist", form))
        .contains("CLM*LAB-1*360***11:B:1*Y*A*Y*Y**********PB")
        .doesNotContain("Rejected at");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/lab/form/hospital", "/lab/form/dentist"})
  void whateverIsTypedIsAnsweredByThePayer(String path) throws IOException {
    for (String typed :
        List.of("", "<script>alert(1)</script>", "*~:^\u0000\u001b", "\u202eabc", "1e9")) {
      Map<String, String> form = form(path);
      form.replaceAll((name, value) -> typed);
      String page = browser.follow(path, form);
      assertThat(page).contains("verdict-title").doesNotContain("<script>alert");
    }
    assertThat(browser.get("/lab/form/other").status()).isEqualTo(404);
    assertThat(browser.post("/lab/form/other", Map.of()).status()).isEqualTo(404);
  }
}
