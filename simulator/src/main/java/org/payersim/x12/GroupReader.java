package org.payersim.x12;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.payersim.claim.ClaimType;
import org.payersim.x12.EnvelopeScan.GroupVerdict;
import org.payersim.x12.EnvelopeScan.Verdict;
import org.payersim.x12.guide.Guide;
import org.payersim.x12.syntax.ByteSource;
import org.payersim.x12.syntax.Delimiters;
import org.payersim.x12.syntax.Segment;
import org.payersim.x12.syntax.SegmentReader;
import org.payersim.x12.syntax.SegmentReader.Step;

/**
 * Reads the groups of a sound interchange. Groups of acknowledgements (FA) are passed over: an
 * acknowledgement is not acknowledged.
 */
final class GroupReader {
  private static final String CLAIMS = "HC";
  private static final String ELIGIBILITY = "HS";
  private static final String CLAIM_STATUS = "HR";
  private static final String REVIEW = "HI";
  private static final String PATIENT_INFORMATION = "PI";
  private static final String ENROLLMENT = "BE";
  private static final String PREMIUMS = "RA";
  private static final String ACKNOWLEDGMENTS = "FA";

  /** A group lists at most this many times the faults of a set; the rest is only counted. */
  private static final int LISTED_SETS = 100;

  private final SegmentReader reader;
  private final ByteSource source;
  private final long worthIt;
  private final InboundSettings settings;
  private final InboundReceiver receiver;
  private final Values values = Values.take();
  private final Map<Guide, SetReader> readers = new HashMap<>();
  private final List<ClaimSets> claimSets = new ArrayList<>();

  /** Checks the set whose ST the reader stands on. */
  private interface Checking {
    TransactionSetResult check(GroupHeader group, Delimiters delimiters, int faultLimit)
        throws IOException;
  }

  /** Is told that the set just checked will be read. */
  private interface Foresight {
    void checkNext(GroupHeader group, Delimiters delimiters, int faultLimit);
  }

  /** What reads sets of one guide. */
  private record SetReader(Checking check, Foresight foresight, SetContent content) {}

  /**
   * @param worthIt of sets of so many bytes the next one is checked ahead
   */
  GroupReader(
      SegmentReader reader,
      ByteSource source,
      long worthIt,
      InboundSettings settings,
      InboundReceiver receiver) {
    this.reader = reader;
    this.source = source;
    this.worthIt = worthIt;
    this.settings = settings;
    this.receiver = receiver;
  }

  /** Nothing more is read. */
  void end() {
    claimSets.forEach(ClaimSets::end);
    values.leave();
  }

  /** Reads from behind the ISA to the IEA. */
  void read(InterchangeHeader interchange, Verdict verdict) throws IOException {
    int group = 0;
    while (reader.next() == Step.SEGMENT && reader.segment().id() != Envelopes.IEA) {
      if (reader.segment().id() == Envelopes.GS) {
        group(interchange, header(reader.segment()), verdict.groups().get(group));
        group++;
      }
    }
  }

  private static GroupHeader header(Segment segment) {
    return new GroupHeader(
        segment.trimmed(1),
        segment.trimmed(2),
        segment.trimmed(3),
        segment.trimmed(6),
        segment.trimmed(8));
  }

  private void group(InterchangeHeader interchange, GroupHeader header, GroupVerdict verdict)
      throws IOException {
    if (header.functionalIdentifier().equals(ACKNOWLEDGMENTS)) {
      return;
    }
    receiver.groupOpened(header);
    List<String> codes = new ArrayList<>(verdict.codes());
    Optional<SetReader> known = find(header);
    if (known.isEmpty()) {
      codes.add(0, isOurs(header.functionalIdentifier()) ? "2" : "1");
    }
    List<TransactionSetResult> sets = new ArrayList<>();
    Set<String> numbers = new HashSet<>();
    int listed = settings.faultLimit() * LISTED_SETS;
    while (isNextWithin()) {
      Segment segment = reader.segment();
      if (segment.id() != Envelopes.ST) {
        continue;
      }
      final long begin = segment.position();
      int limit = Math.min(settings.faultLimit(), listed);
      TransactionSetResult result =
          unique(
              known.isPresent()
                  ? known.get().check().check(header, interchange.delimiters(), limit)
                  : unread(segment),
              numbers);
      listed -= result.faults().size();
      sets.add(result);
      receiver.set(result);
      if (known.isPresent() && result.isAccepted() && codes.isEmpty()) {
        long end = reader.position();
        known
            .get()
            .foresight()
            .checkNext(header, interchange.delimiters(), Math.min(settings.faultLimit(), listed));
        reader.seek(begin);
        known.get().content().read(interchange, header, result);
        reader.seek(end);
      }
    }
    receiver.groupClosed(
        new GroupResult(header, verdict.included(), List.copyOf(sets), List.copyOf(codes)));
  }

  /** Whether we read any version of what such groups (GS01) hold. */
  private static boolean isOurs(String functionalIdentifier) {
    return switch (functionalIdentifier) {
      case CLAIMS, ELIGIBILITY, CLAIM_STATUS, REVIEW, PATIENT_INFORMATION, ENROLLMENT, PREMIUMS ->
          true;
      default -> false;
    };
  }

  /** What reads sets of this group, if one of our guides goes by the name of its version (GS08). */
  private Optional<SetReader> find(GroupHeader header) {
    String version = header.version();
    return switch (header.functionalIdentifier()) {
      case CLAIMS -> ClaimGuide.find(version).map(this::claims);
      case ELIGIBILITY -> inquiries(Guide.eligibilityInquiry(), version, this::eligibility);
      case PATIENT_INFORMATION -> inquiries(Guide.attachment(), version, this::attachments);
      case ENROLLMENT -> inquiries(Guide.enrollment(), version, this::enrollment);
      case PREMIUMS -> inquiries(Guide.premiums(), version, this::premiums);
      case REVIEW -> inquiries(Guide.reviewRequest(), version, this::review);
      case CLAIM_STATUS -> inquiries(Guide.claimStatusRequest(), version, this::claimStatus);
      default -> Optional.empty();
    };
  }

  private SetReader claims(ClaimType type) {
    return readers.computeIfAbsent(
        ClaimGuide.of(type),
        guide -> {
          ClaimSets sets = new ClaimSets(reader, source, worthIt, type, settings, receiver, values);
          claimSets.add(sets);
          return new SetReader(sets::check, sets::checkNext, sets);
        });
  }

  private Optional<SetReader> inquiries(Guide known, String version, Supplier<SetContent> content) {
    return known.accepts(version)
        ? Optional.of(
            readers.computeIfAbsent(
                known,
                guide ->
                    new SetReader(
                        new SetCheck(reader, guide, settings)::check,
                        (group, delimiters, faultLimit) -> {},
                        content.get())))
        : Optional.empty();
  }

  private SetContent eligibility() {
    return new EligibilityReader(reader, receiver::inquiry, values);
  }

  private SetContent attachments() {
    return new AttachmentReader(reader, receiver::attachment, values);
  }

  private SetContent enrollment() {
    return new EnrollmentReader(reader, receiver::enrollment, values);
  }

  private SetContent premiums() {
    return new PremiumReader(reader, receiver::premiums, values);
  }

  private SetContent review() {
    return new ReviewReader(reader, receiver::inquiry, values);
  }

  private SetContent claimStatus() {
    return new ClaimStatusReader(reader, receiver::inquiry, values);
  }

  /** A set of a group we do not take is not looked at. */
  private static TransactionSetResult unread(Segment segment) {
    return new TransactionSetResult(
        segment.text(1), segment.text(2), segment.trimmed(3), List.of(), 0, List.of("1"));
  }

  /** A control number may come once in a group. */
  private static TransactionSetResult unique(TransactionSetResult result, Set<String> numbers) {
    if (numbers.add(result.controlNumber())) {
      return result;
    }
    List<String> codes = new ArrayList<>(result.setCodes());
    codes.add("23");
    return new TransactionSetResult(
        result.transactionSet(),
        result.controlNumber(),
        result.guide(),
        result.faults(),
        result.faultsDropped(),
        List.copyOf(codes));
  }

  /**
   * Goes to the next segment of the group; its GE ends it, and so does whatever cannot be in it.
   */
  private boolean isNextWithin() throws IOException {
    if (reader.next() != Step.SEGMENT) {
      return false;
    }
    int id = reader.segment().id();
    if (id == Envelopes.GS || id == Envelopes.IEA) {
      reader.seek(reader.segment().position());
      return false;
    }
    return id != Envelopes.GE;
  }
}
