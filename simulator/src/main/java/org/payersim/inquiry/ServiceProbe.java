package org.payersim.inquiry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.payersim.benefit.SampleService;
import org.payersim.claim.Batch;
import org.payersim.claim.BillingProvider;
import org.payersim.claim.Circumstances;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimDetail;
import org.payersim.claim.DateSpan;
import org.payersim.claim.LineDetail;
import org.payersim.claim.Party;
import org.payersim.claim.Patient;
import org.payersim.claim.ServiceLine;
import org.payersim.claim.Stay;
import org.payersim.claim.SubmittedText;
import org.payersim.claim.Subscriber;
import org.payersim.code.Procedure;
import org.payersim.money.Money;
import org.payersim.money.Quantity;

/**
 * The claim an inquiry would become: one line for one unit of the service asked for, charging
 * nothing. What a plan says to this claim is what the inquiry is told. Nobody decides or keeps it.
 *
 * @param claim as it would be submitted
 */
record ServiceProbe(Claim claim) {
  private static final Batch NO_BATCH =
      new Batch(
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          LocalDateTime.of(1, 1, 1, 0, 0),
          "",
          "",
          Party.NOBODY,
          Party.NOBODY);

  private static final SampleService ANY = SampleService.of(Procedure.NONE, "");

  /** Of this service, on this day. */
  static ServiceProbe of(PatientInquiry inquiry, SampleService sample, LocalDate day) {
    return new ServiceProbe(claim(inquiry, inquiry.patient(), sample, day));
  }

  /** Of no service in particular, as the patient would have it. */
  static ServiceProbe ofPatient(PatientInquiry inquiry) {
    return of(inquiry, ANY, LocalDate.EPOCH);
  }

  /** Of no service in particular, as the subscriber would have it. */
  static ServiceProbe ofSubscriber(PatientInquiry inquiry) {
    return new ServiceProbe(claim(inquiry, inquiry.subscriber(), ANY, LocalDate.EPOCH));
  }

  ServiceLine line() {
    return claim.lines().get(0);
  }

  private static Claim claim(
      PatientInquiry inquiry, Patient patient, SampleService sample, LocalDate day) {
    Patient subscriber = inquiry.subscriber();
    return new Claim(
        detail(sample, day),
        "",
        Money.ZERO,
        sample.bill().isEmpty() ? sample.place() : sample.bill(),
        "1",
        List.of(),
        "P",
        "",
        NO_BATCH,
        new BillingProvider(inquiry.receiver().party(), Optional.empty()),
        inquiry.source().party(),
        new Subscriber(subscriber.party(), subscriber.birthDate(), subscriber.gender(), "", "", ""),
        patient,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(line(sample, day)),
        SubmittedText.NONE);
  }

  private static ClaimDetail detail(SampleService sample, LocalDate day) {
    return switch (sample.claim()) {
      case PROFESSIONAL -> ClaimDetail.Professional.PLAIN;
      case INSTITUTIONAL ->
          new ClaimDetail.Institutional(
              Circumstances.NONE,
              DateSpan.day(day),
              new Stay(Optional.of(day), Optional.empty(), "", "", Optional.empty(), ""),
              "",
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of());
      case DENTAL -> new ClaimDetail.Dental(Circumstances.NONE, false, Optional.empty(), List.of());
    };
  }

  private static ServiceLine line(SampleService sample, LocalDate day) {
    LineDetail detail =
        switch (sample.claim()) {
          case PROFESSIONAL -> LineDetail.Professional.PLAIN;
          case INSTITUTIONAL -> new LineDetail.Institutional(sample.revenue(), Money.ZERO);
          case DENTAL -> new LineDetail.Dental(List.of(), List.of(), "");
        };
    return new ServiceLine(
        1,
        sample.procedure(),
        detail,
        Money.ZERO,
        "UN",
        Quantity.ONE,
        "",
        List.of(),
        false,
        DateSpan.day(day),
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }
}
