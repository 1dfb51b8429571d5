package org.payersim.x12;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.payersim.claim.Batch;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimProvider;
import org.payersim.claim.ClaimType;
import org.payersim.claim.Party;
import org.payersim.claim.ProviderRole;
import org.payersim.x12.guide.Guide;
import org.payersim.x12.guide.GuideLoop;
import org.payersim.x12.guide.SegmentUse;
import org.payersim.x12.syntax.Delimiters;
import org.payersim.x12.syntax.Segment;
import org.payersim.x12.syntax.SegmentReader;
import org.payersim.x12.syntax.SegmentReader.Step;

/**
 * Takes the claims of a set that was checked and found sound, one at a time. The guide tells the
 * loop of every segment; what has no typed place in a claim stays in its submitted text.
 *
 * <p>An NM1 opens a party; the party is complete when a segment of another loop comes, and only
 * then goes where its loop says.
 */
final class ClaimReader {
  private static final int HL = Segment.pack("HL");
  private static final int NM1 = Segment.pack("NM1");
  private static final int PRV = Segment.pack("PRV");
  private static final int CLM = Segment.pack("CLM");
  private static final int SBR = Segment.pack("SBR");
  private static final int LX = Segment.pack("LX");
  private static final int SVD = Segment.pack("SVD");
  private static final int DTP = Segment.pack("DTP");
  private static final int DMG = Segment.pack("DMG");

  private static final Map<Integer, ProviderRole> ROLES =
      Arrays.stream(ProviderRole.values())
          .collect(Collectors.toMap(role -> Segment.pack(role.entityCode()), Function.identity()));
  private final SegmentReader reader;
  private final Consumer<Claim> claims;
  private final Placing placing;
  private final ClaimLoop[] loops;
  private final Values values;
  private final BatchDraft header;
  private final LevelDraft levels;
  private final ClaimDraft claim;
  private final PartyDraft party;
  private GuideLoop partyLoop = GuideLoop.NOWHERE;
  private ProviderRole partyRole = ProviderRole.RENDERING;
  private String billingTaxonomy = "";

  ClaimReader(SegmentReader reader, ClaimType type, Consumer<Claim> claims, Values values) {
    this.reader = reader;
    this.claims = claims;
    this.values = values;
    Guide guide = ClaimGuide.of(type);
    placing = new Placing(guide);
    loops = ClaimLoop.of(guide);
    header = new BatchDraft(values);
    levels = new LevelDraft(values);
    claim = new ClaimDraft(values, type);
    party = new PartyDraft(values);
  }

  /**
   * Reads the set whose ST comes next, and tells what it is before its first claim.
   *
   * @param placed what its check found out
   */
  void read(
      InterchangeHeader interchange,
      GroupHeader group,
      TransactionSetResult set,
      Placements placed,
      Consumer<Batch> opened)
      throws IOException {
    placing.begin(placed);
    levels.begin(interchange.delimiters());
    Batch batch = readHeader(interchange, group, set);
    claim.begin(interchange.delimiters(), batch.created().toLocalDate());
    opened.accept(batch);
    body(batch);
  }

  /**
   * Reads claims that were taken out of a set: from the HL of their billing provider, which comes
   * next, to the end of the source.
   */
  void readAgain(Batch batch, Delimiters delimiters) throws IOException {
    placing.begin();
    levels.begin(delimiters);
    claim.begin(delimiters, batch.created().toLocalDate());
    if (reader.next() == Step.SEGMENT) {
      body(batch);
    }
  }

  /** From the first HL, on which the reader stands, to the SE or the end of the source. */
  private void body(Batch batch) throws IOException {
    do {
      Segment segment = reader.segment();
      if (segment.id() == Envelopes.SE) {
        break;
      }
      SegmentUse use = placing.place(segment);
      if (use != SegmentUse.NONE) {
        take(segment, use, batch);
      }
    } while (reader.next() == Step.SEGMENT);
    closeParty();
    closeClaim(batch);
  }

  /** Everything before the first HL, on which the reader then stands. */
  private Batch readHeader(
      InterchangeHeader interchange, GroupHeader group, TransactionSetResult set)
      throws IOException {
    while (reader.next() == Step.SEGMENT
        && reader.segment().id() != HL
        && reader.segment().id() != Envelopes.SE) {
      SegmentUse use = placing.place(reader.segment());
      if (use != SegmentUse.NONE) {
        takeHeader(reader.segment(), use);
      }
    }
    closeParty();
    return header.take(interchange, group, set);
  }

  private void takeHeader(Segment segment, SegmentUse use) {
    if (segment.id() == NM1) {
      closeParty();
      partyLoop = use.loop();
      party.add(segment);
    } else {
      header.add(segment);
    }
  }

  private void take(Segment segment, SegmentUse use, Batch batch) {
    int id = segment.id();
    if (use.loop() != partyLoop || id == NM1) {
      closeParty();
    }
    ClaimLoop loop = loops[use.loop().index()];
    if (id == HL || id == CLM) {
      closeClaim(batch);
    }
    switch (loop) {
      case HEADER, SUBMITTER, RECEIVER -> {}
      case BILLING_LEVEL, BILLING_PROVIDER, PAY_TO -> takeBilling(segment, use, loop);
      case SUBSCRIBER_LEVEL, SUBSCRIBER, PAYER, PATIENT_LEVEL, PATIENT ->
          takeSubscriber(segment, use, loop);
      case CLAIM,
          CLAIM_PROVIDER,
          OTHER_COVERAGE,
          OTHER_SUBSCRIBER,
          OTHER_PAYER,
          OTHER_PAYER_PROVIDER,
          LINE,
          DRUG,
          LINE_PROVIDER,
          PRIOR_ADJUDICATION,
          FORM -> {
        claim.keep(segment);
        takeClaim(segment, use, loop);
      }
    }
  }

  private void takeBilling(Segment segment, SegmentUse use, ClaimLoop loop) {
    int id = segment.id();
    if (id == HL) {
      levels.openBilling();
      billingTaxonomy = "";
    } else if (loop == ClaimLoop.BILLING_LEVEL) {
      billingTaxonomy = id == PRV ? values.text(segment, 3) : billingTaxonomy;
    } else {
      partyLoop = use.loop();
      party.add(segment);
    }
    levels.keepBilling(segment);
  }

  private void takeSubscriber(Segment segment, SegmentUse use, ClaimLoop loop) {
    int id = segment.id();
    if (id == HL && loop == ClaimLoop.SUBSCRIBER_LEVEL) {
      levels.openSubscriber();
    } else if (id == HL) {
      levels.openPatient();
    } else if (loop == ClaimLoop.SUBSCRIBER_LEVEL || loop == ClaimLoop.PATIENT_LEVEL || id == DMG) {
      levels.add(segment);
    } else {
      partyLoop = use.loop();
      party.add(segment);
    }
    levels.keepSubscriber(segment);
  }

  private void takeClaim(Segment segment, SegmentUse use, ClaimLoop loop) {
    int id = segment.id();
    switch (loop) {
      case CLAIM -> claim.add(segment);
      case OTHER_COVERAGE -> {
        if (id == SBR) {
          claim.openOther();
        }
        claim.other().add(segment);
      }
      case LINE -> {
        if (id == LX) {
          claim.openLine();
        }
        claim.line().add(segment);
      }
      case DRUG -> claim.line().drug(segment);
      case PRIOR_ADJUDICATION -> claim.line().prior(segment, id == SVD);
      case CLAIM_PROVIDER, LINE_PROVIDER, OTHER_SUBSCRIBER, OTHER_PAYER -> {
        if (id == DTP) {
          claim.other().date(segment);
        } else {
          partyLoop = use.loop();
          partyRole = id == NM1 ? ROLES.getOrDefault(segment.packed(1), partyRole) : partyRole;
          party.add(segment);
        }
      }
      case HEADER,
          SUBMITTER,
          RECEIVER,
          BILLING_LEVEL,
          BILLING_PROVIDER,
          PAY_TO,
          SUBSCRIBER_LEVEL,
          SUBSCRIBER,
          PAYER,
          PATIENT_LEVEL,
          PATIENT,
          OTHER_PAYER_PROVIDER,
          FORM -> {}
    }
  }

  private void closeParty() {
    if (partyLoop == GuideLoop.NOWHERE) {
      return;
    }
    ClaimLoop loop = loops[partyLoop.index()];
    partyLoop = GuideLoop.NOWHERE;
    if (loop == ClaimLoop.BILLING_PROVIDER) {
      party.specialize(billingTaxonomy);
    }
    Party complete = party.take();
    switch (loop) {
      case SUBMITTER -> header.submitter(complete);
      case RECEIVER -> header.receiver(complete);
      case BILLING_PROVIDER -> levels.billing(complete);
      case PAY_TO -> levels.payTo(complete);
      case SUBSCRIBER -> levels.subscriber(complete);
      case PAYER -> levels.payer(complete);
      case PATIENT -> levels.patient(complete);
      case CLAIM_PROVIDER -> claim.provider(new ClaimProvider(partyRole, complete));
      case LINE_PROVIDER -> claim.line().provider(new ClaimProvider(partyRole, complete));
      case OTHER_SUBSCRIBER -> claim.other().subscriber(complete);
      case OTHER_PAYER -> claim.other().payer(complete);
      case HEADER,
          BILLING_LEVEL,
          SUBSCRIBER_LEVEL,
          PATIENT_LEVEL,
          CLAIM,
          OTHER_COVERAGE,
          OTHER_PAYER_PROVIDER,
          LINE,
          DRUG,
          PRIOR_ADJUDICATION,
          FORM -> {}
    }
  }

  private void closeClaim(Batch batch) {
    if (claim.isBegun()) {
      claims.accept(claim.take(batch, levels));
    }
  }
}
