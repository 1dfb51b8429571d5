package org.payersim.journal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.adjudication.worksheet.AccumulatorId.Kind;
import org.payersim.adjudication.worksheet.AccumulatorId.Network;
import org.payersim.adjudication.worksheet.Posting;
import org.payersim.claim.DateSpan;
import org.payersim.money.Money;

/**
 * What is counted, by hand: an amount that goes to a deductible is counted eight times over, and
 * the counters differ in little. One byte says which it is, as far as plan, period and person are
 * those of the counter before; what is new follows.
 */
final class PostingsShape {
  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final List<Network> NETWORKS = List.of(Network.values());

  /** Three bits for the kind, two for the network. */
  private static final int NETWORK_SHIFT = 3;

  private static final int NEW_PLACE = 1 << 5;
  private static final int FAMILY = 1 << 6;
  private static final int NEW_WORDS = 1 << 7;

  /** What the counter before was about; writer and reader each have one. */
  static final class Before {
    private String plan = "";
    private @Nullable DateSpan period;
    private String person = AccumulatorId.FAMILY;

    private boolean isAt(AccumulatorId id) {
      return plan.equals(id.planId()) && id.period().equals(period);
    }
  }

  private PostingsShape() {}

  static void write(List<Posting> postings, ShapeWriter out) {
    int size = postings.size();
    out.bytes.writeUnsigned(size);
    for (int i = 0; i < size; i++) {
      Posting posting = postings.get(i);
      write(posting.accumulator(), out);
      out.bytes.writeSigned(posting.amount().cents());
    }
  }

  @SuppressWarnings("EnumOrdinal") // the form is read by the version that wrote it
  private static void write(AccumulatorId id, ShapeWriter out) {
    Before before = out.posted;
    boolean family = id.person().equals(AccumulatorId.FAMILY);
    boolean samePlace = before.isAt(id);
    boolean sameWords = id.scope().isEmpty() && (family || id.person().equals(before.person));
    out.bytes.writeByte(
        id.kind().ordinal()
            | id.network().ordinal() << NETWORK_SHIFT
            | (samePlace ? 0 : NEW_PLACE)
            | (family ? FAMILY : 0)
            | (sameWords ? 0 : NEW_WORDS));
    if (!samePlace) {
      out.writeString(id.planId());
      out.bytes.writeSigned(id.period().from().toEpochDay());
      out.bytes.writeSigned(id.period().to().toEpochDay());
      before.plan = id.planId();
      before.period = id.period();
    }
    if (!sameWords) {
      out.writeString(id.person());
      out.writeString(id.scope());
    }
    if (!family) {
      before.person = id.person();
    }
  }

  static List<Posting> read(ShapeReader in) {
    int size = in.bytes.readCount();
    List<Posting> postings = new ArrayList<>(Math.min(size, 64));
    for (int i = 0; i < size; i++) {
      AccumulatorId id = readId(in);
      postings.add(new Posting(id, Money.ofCents(in.bytes.readSigned())));
    }
    return List.copyOf(postings);
  }

  private static AccumulatorId readId(ShapeReader in) {
    Before before = in.posted;
    int head = in.bytes.readByte();
    int kind = head & (1 << NETWORK_SHIFT) - 1;
    if (kind >= KINDS.size()) {
      throw new IllegalArgumentException("no counter is of kind " + kind);
    }
    if ((head & NEW_PLACE) != 0) {
      before.plan = in.readString();
      before.period = new DateSpan(in.readDay(), in.readDay());
    }
    DateSpan period = before.period;
    if (period == null) {
      throw new IllegalArgumentException("a counter repeats a period that never was");
    }
    boolean family = (head & FAMILY) != 0;
    String person = family ? AccumulatorId.FAMILY : before.person;
    String scope = "";
    if ((head & NEW_WORDS) != 0) {
      person = in.readString();
      scope = in.readString();
    }
    if (!family) {
      before.person = person;
    }
    Network network = NETWORKS.get(head >> NETWORK_SHIFT & NETWORKS.size() - 1);
    return new AccumulatorId(before.plan, period, person, KINDS.get(kind), network, scope);
  }
}
