package org.payersim.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.payersim.benefit.SampleService;
import org.payersim.benefit.ServiceTypes;
import org.payersim.claim.ClaimType;

class ServiceTypesTest {

  @Test
  void everyTypeAnInquiryIsToldOfHasASample() {
    ServiceTypes shipped = book().inquiries().types();

    assertThat(shipped.generic()).contains("1", "33", "47", "48", "50", "86", "98", "MH", "UC");
    assertThat(shipped.generic()).allSatisfy(type -> assertThat(shipped.find(type)).isPresent());
    assertThat(shipped.find("88")).isEmpty();
    assertThat(shipped.find("48").map(SampleService::claim)).contains(ClaimType.INSTITUTIONAL);
    assertThat(shipped.find("35").map(s -> s.procedure().qualifier())).contains("AD");
  }

  @Test
  void aDocumentOfOnesOwnLiesOverItTypeByType() {
    ServiceTypes types =
        book("""
        kind: service-types
        id: own
        generic: ["98"]
        services:
        - {types: ["98"], code: G0463, modifiers: ["25"], place: "22"}
        - {types: ["88"], code: J3420}
        """)
            .inquiries()
            .types();

    assertThat(types.generic()).containsExactly("98");
    assertThat(types.find("98").orElseThrow().procedure()).hasToString("G0463-25");
    assertThat(types.find("88").orElseThrow().place()).isEqualTo("11");
    assertThat(types.find("PT").orElseThrow().procedure()).hasToString("97110");
  }

  @Test
  void faultsAreToldWithTheirLine() {
    InvalidRulesException refused =
        catchThrowableOfType(
            InvalidRulesException.class,
            () ->
                book(
                    """
                    kind: service-types
                    id: own
                    services:
                    - {types: [A4X], code: "98"}
                    - {code: "99213"}
                    - {types: ["98"], claim: veterinary}
                    """));

    assertThat(refused.faults())
        .extracting(RuleFault::toString)
        .containsExactlyInAnyOrder(
            "own.yaml:4: services[0].types[0]: 'A4X' is not a service type of one or two"
                + " characters",
            "own.yaml:4: services[0].code: '98' is not a procedure code",
            "own.yaml:5: services[1].types: is missing",
            "own.yaml:6: services[2].claim: 'veterinary' is not professional, institutional or"
                + " dental");
  }

  @Test
  void howFarInquiriesMayReachIsTheHouses() {
    InquiryPeriod usual = book().inquiries().period();

    assertThat(usual).isEqualTo(new InquiryPeriod(12, 0));
  }

  private static RuleBook book(String... own) {
    List<RuleSource> sources = new ArrayList<>(RuleFiles.shipped());
    for (String text : own) {
      sources.add(new RuleSource("own.yaml", text));
    }
    return RuleBook.compile(1, sources, new Enrollment.Closed());
  }
}
