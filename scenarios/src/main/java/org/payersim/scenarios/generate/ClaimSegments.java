package org.payersim.scenarios.generate;

import java.io.IOException;
import java.time.LocalDate;

/** Writes billing providers and claims as loops 2000A to 2400 of the 837P. */
final class ClaimSegments {
  private static final String[] LINE_SUFFIXES = {"", "-1", "-2", "-3", "-4", "-5", "-6"};

  private final SegmentWriter out;
  private final Workload.Addressee payer;
  private int hierarchy;
  private int billing;

  ClaimSegments(SegmentWriter out, Workload.Addressee payer) {
    this.out = out;
    this.payer = payer;
  }

  /** HL numbers begin anew in every set. */
  void beginSet() {
    hierarchy = 0;
  }

  /** 2000A: the claims that follow are this practice's. */
  void billingProvider(Practice practice) throws IOException {
    billing = ++hierarchy;
    out.segment("HL").element(billing).skip(1).element("20").element(1).end();
    out.segment("PRV").element("BI").element("PXC").element(practice.specialty().taxonomy()).end();
    out.segment("NM1").element("85").element("2").element(practice.name());
    out.skip(4).element("XX").element(practice.npi()).end();
    out.segment("N3").element(practice.street()).end();
    town(practice.place(), practice.zip());
    out.segment("REF").element("EI").element(practice.taxNumber()).end();
    out.segment("PER").element("IC").element("BILLING OFFICE").element("TE");
    out.element(practice.phone()).end();
  }

  /** 2000B, 2000C if the patient is a dependent, and 2300 with its lines. */
  void claim(GeneratedClaim claim, String number, Practice practice) throws IOException {
    Family family = claim.family();
    Family.Person subscriber = family.people().get(0);
    boolean own = claim.patient().isSubscriber();
    int parent = ++hierarchy;
    out.segment("HL").element(parent).element(billing).element("22").element(own ? 0 : 1).end();
    out.segment("SBR").element("P").element(own ? "18" : "").element(family.plan().id());
    out.skip(5).element("CI").end();
    out.segment("NM1").element("IL").element("1").element(family.lastName());
    out.element(subscriber.firstName()).skip(3).element("MI").element(claim.memberId()).end();
    if (own) {
      addressAndBirth(family, subscriber);
    }
    out.segment("NM1").element("PR").element("2").element(payer.name());
    out.skip(4).element("PI").element(payer.id()).end();
    out.segment("N3").element("PO BOX 4100").end();
    out.segment("N4").element("COLUMBUS").element("OH").element("432164100").end();
    if (!own) {
      out.segment("HL").element(++hierarchy).element(parent).element("23").element(0).end();
      out.segment("PAT").element(claim.patient().relationship()).end();
      out.segment("NM1").element("QC").element("1").element(family.lastName());
      out.element(claim.patient().firstName()).end();
      addressAndBirth(family, claim.patient());
    }
    claimLevel(claim, number);
    providers(claim, practice);
    int line = 0;
    for (GeneratedClaim.Line service : claim.lines()) {
      serviceLine(service, ++line, number);
    }
  }

  private void claimLevel(GeneratedClaim claim, String number) throws IOException {
    out.segment("CLM").element(number).money(claim.charge()).skip(2);
    out.element(claim.place()).component("B").component("1");
    out.element("Y").element("A").element("Y").element("Y");
    if (claim.accident().isPresent()) {
      out.skip(1).element("OA");
    }
    out.end();
    if (claim.onset().isPresent()) {
      date("431", claim.onset().get());
    }
    if (claim.accident().isPresent()) {
      date("439", claim.accident().get());
    }
    if (claim.patientPaid() > 0) {
      out.segment("AMT").element("F5").money(claim.patientPaid()).end();
    }
    if (!claim.authorization().isEmpty()) {
      out.segment("REF").element("G1").element(claim.authorization()).end();
    }
    if (claim.traced()) {
      out.segment("REF").element("D9").element(number.replace('-', '0')).end();
    }
    out.segment("HI");
    String qualifier = "ABK";
    for (String diagnosis : claim.diagnoses()) {
      out.element(qualifier).component(diagnosis);
      qualifier = "ABF";
    }
    out.end();
  }

  private void providers(GeneratedClaim claim, Practice practice) throws IOException {
    if (claim.referring().isPresent()) {
      person("DN", claim.referring().get());
    }
    if (claim.rendering().isPresent()) {
      person("82", claim.rendering().get());
      out.segment("PRV").element("PE").element("PXC").element(practice.specialty().taxonomy());
      out.end();
    }
    if (claim.facility().isPresent()) {
      Practice facility = claim.facility().get();
      out.segment("NM1").element("77").element("2").element(facility.name());
      out.skip(4).element("XX").element(facility.npi()).end();
      out.segment("N3").element(facility.street()).end();
      town(facility.place(), facility.zip());
    }
  }

  private void serviceLine(GeneratedClaim.Line line, int number, String claim) throws IOException {
    out.segment("LX").element(number).end();
    out.segment("SV1").element("HC").component(line.code()).component(line.modifier());
    out.money(line.cents()).element("UN").element(line.units()).skip(2).element(1);
    for (int pointer = 2; pointer <= line.pointers(); pointer++) {
      out.component(pointer);
    }
    out.end();
    date("472", line.day());
    out.segment("REF").element("6R").element(claim + LINE_SUFFIXES[number]).end();
  }

  private void person(String role, Practice.Clinician clinician) throws IOException {
    out.segment("NM1").element(role).element("1").element(clinician.lastName());
    out.element(clinician.firstName()).skip(3).element("XX").element(clinician.npi()).end();
  }

  private void addressAndBirth(Family family, Family.Person person) throws IOException {
    out.segment("N3").element(family.street()).end();
    town(family.place(), family.zip());
    out.segment("DMG").element("D8").element(ClaimFile.day(person.birthDate()));
    out.element(person.gender()).end();
  }

  private void town(WordLists.Place place, String zip) throws IOException {
    out.segment("N4").element(place.city()).element(place.state()).element(zip).end();
  }

  private void date(String qualifier, LocalDate day) throws IOException {
    out.segment("DTP").element(qualifier).element("D8").element(ClaimFile.day(day)).end();
  }
}
