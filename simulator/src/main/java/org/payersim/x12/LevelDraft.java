package org.payersim.x12;

import java.time.LocalDate;
import java.util.Optional;
import org.payersim.claim.BillingProvider;
import org.payersim.claim.Party;
import org.payersim.claim.Patient;
import org.payersim.claim.Subscriber;
import org.payersim.x12.syntax.Delimiters;
import org.payersim.x12.syntax.Segment;

/**
 * The hierarchical levels above the claim, as far as they are open: billing provider, subscriber,
 * patient. What claims below one level share is made once.
 */
final class LevelDraft {
  private static final int SBR = Segment.pack("SBR");
  private static final int PAT = Segment.pack("PAT");
  private static final int DMG = Segment.pack("DMG");
  private static final byte[] NOT_YET = {};

  private final Values values;
  private final SegmentText billingText = new SegmentText();
  private final SegmentText subscriberText = new SegmentText();
  private byte[] billingBytes = NOT_YET;
  private byte[] subscriberBytes = NOT_YET;
  private int ownText;
  private BillingProvider billing = new BillingProvider(Party.NOBODY, Optional.empty());
  private Party payer = Party.NOBODY;
  private Subscriber subscriber = new Subscriber(Party.NOBODY, Optional.empty(), "", "", "", "");
  private Patient patient = new Patient("", Party.NOBODY, Optional.empty(), "");
  private String sequence = "";
  private String relationship = "";
  private String group = "";
  private String groupName = "";
  private String insurance = "";
  private String filing = "";
  private Optional<LocalDate> birthDate = Optional.empty();
  private String gender = "";
  private boolean dependent;

  LevelDraft(Values values) {
    this.values = values;
  }

  void begin(Delimiters delimiters) {
    billingText.begin(delimiters);
    subscriberText.begin(delimiters);
  }

  void openBilling() {
    billingText.cut(0);
    billingBytes = NOT_YET;
    billing = new BillingProvider(Party.NOBODY, Optional.empty());
  }

  void openSubscriber() {
    subscriberText.cut(0);
    subscriberBytes = NOT_YET;
    ownText = 0;
    dependent = false;
    openPerson();
  }

  void openPatient() {
    if (!dependent) {
      ownText = subscriberText.length();
    }
    subscriberText.cut(ownText);
    subscriberBytes = NOT_YET;
    dependent = true;
    openPerson();
  }

  private void openPerson() {
    birthDate = Optional.empty();
    gender = "";
  }

  void keepBilling(Segment segment) {
    billingText.add(segment);
  }

  void keepSubscriber(Segment segment) {
    subscriberText.add(segment);
  }

  /** SBR, PAT and DMG of the subscriber's and the patient's level. */
  void add(Segment segment) {
    int id = segment.id();
    if (id == SBR) {
      sequence = values.text(segment, 1);
      relationship = values.text(segment, 2);
      group = values.text(segment, 3);
      groupName = values.text(segment, 4);
      insurance = values.text(segment, 5);
      filing = values.text(segment, 9);
    } else if (id == PAT && dependent) {
      relationship = values.text(segment, 1);
    } else if (id == DMG) {
      birthDate = segment.isEmpty(2) ? Optional.empty() : Optional.of(values.date(segment, 2));
      gender = values.text(segment, 3);
    }
  }

  void billing(Party party) {
    billing = new BillingProvider(party, Optional.empty());
  }

  /** The pay-to address, or the pay-to plan that replaces it. */
  void payTo(Party party) {
    billing = new BillingProvider(billing.party(), Optional.of(party));
  }

  /** The subscriber's loop is complete; until a patient's follows he is the patient. */
  void subscriber(Party party) {
    subscriber = new Subscriber(party, birthDate, gender, group, groupName, insurance);
    patient = new Patient(Patient.SELF, party, birthDate, gender);
  }

  void payer(Party party) {
    payer = party;
  }

  void patient(Party party) {
    patient = new Patient(relationship, party, birthDate, gender);
  }

  BillingProvider billing() {
    return billing;
  }

  Party payer() {
    return payer;
  }

  Subscriber subscriber() {
    return subscriber;
  }

  Patient patient() {
    return patient;
  }

  String payerSequence() {
    return sequence;
  }

  String filingIndicator() {
    return filing;
  }

  byte[] billingText() {
    if (billingBytes.length == 0) {
      billingBytes = billingText.copy();
    }
    return billingBytes;
  }

  byte[] subscriberText() {
    if (subscriberBytes.length == 0) {
      subscriberBytes = subscriberText.copy();
    }
    return subscriberBytes;
  }
}
