package org.payersim.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.code.Reason;
import org.payersim.money.Money;
import org.payersim.money.Quantity;
import org.payersim.status.ClaimStatus;

/**
 * A ruling, by hand: a claim has dozens, and nothing else in the log comes so often. What it found
 * is written as any record is.
 */
final class RulingShape implements Shape {
  private static final int NOTED = 0;
  private static final int REDUCED = 1;
  private static final int SHARED = 2;
  private static final int DENIED = 3;
  private static final int REMARKED = 4;
  private static final int PENDED = 5;
  private static final int REJECTED = 6;
  private static final int COUNTED = 7;
  private static final int ADDED = 8;
  private static final int RECODED = 9;

  private final Shape reason = Shapes.of(Reason.class);
  private final Shape status = Shapes.of(ClaimStatus.class);
  private final Shape units = Shapes.ofComponent(Adjustment.class, "units");

  @Override
  public void write(Object value, ShapeWriter out) {
    // In the order of how often they come: a switch over the type costs more than all the rest.
    if (value instanceof Ruling.Noted noted) {
      begin(NOTED, noted, out);
    } else if (value instanceof Ruling.Reduced reduced) {
      begin(REDUCED, reduced, out);
      write(reduced.adjustment(), out);
    } else if (value instanceof Ruling.Shared shared) {
      begin(SHARED, shared, out);
      write(shared.adjustment(), out);
      PostingsShape.write(shared.postings(), out);
    } else {
      writeSeldom((Ruling) value, out);
    }
  }

  private void writeSeldom(Ruling value, ShapeWriter out) {
    switch (value) {
      case Ruling.Denied denied -> {
        begin(DENIED, denied, out);
        write(denied.adjustment(), out);
      }
      case Ruling.Remarked remarked -> {
        begin(REMARKED, remarked, out);
        out.bytes.writeUnsigned(remarked.rarcs().size());
        remarked.rarcs().forEach(out::writeString);
      }
      case Ruling.Pended pended -> {
        begin(PENDED, pended, out);
        reason.write(pended.reason(), out);
      }
      case Ruling.Rejected rejected -> {
        begin(REJECTED, rejected, out);
        status.write(rejected.status(), out);
      }
      case Ruling.Counted counted -> {
        begin(COUNTED, counted, out);
        PostingsShape.write(counted.postings(), out);
      }
      case Ruling.Added added -> {
        begin(ADDED, added, out);
        out.bytes.writeSigned(added.amount().cents());
      }
      case Ruling.Recoded recoded -> {
        begin(RECODED, recoded, out);
        out.writeString(recoded.code());
      }
      case Ruling.Noted noted -> begin(NOTED, noted, out);
      case Ruling.Reduced reduced -> write(reduced, out);
      case Ruling.Shared shared -> write(shared, out);
    }
  }

  private static void begin(int kind, Ruling ruling, ShapeWriter out) {
    out.writeFound(kind, ruling.stage(), ruling.finding());
  }

  private void write(Adjustment adjustment, ShapeWriter out) {
    reason.write(adjustment.reason(), out);
    out.bytes.writeSigned(adjustment.amount().cents());
    units.write(adjustment.units(), out);
  }

  @Override
  public Object read(ShapeReader in) {
    ShapeReader.Found head = in.readFound();
    String stage = head.stage();
    Finding found = (Finding) head.finding();
    return switch (head.kind()) {
      case NOTED -> new Ruling.Noted(stage, found);
      case REDUCED -> new Ruling.Reduced(stage, found, readAdjustment(in));
      case SHARED -> new Ruling.Shared(stage, found, readAdjustment(in), PostingsShape.read(in));
      case DENIED -> new Ruling.Denied(stage, found, readAdjustment(in));
      case REMARKED -> new Ruling.Remarked(stage, found, readStrings(in));
      case PENDED -> new Ruling.Pended(stage, found, (Reason) reason.read(in));
      case REJECTED -> new Ruling.Rejected(stage, found, (ClaimStatus) status.read(in));
      case COUNTED -> new Ruling.Counted(stage, found, PostingsShape.read(in));
      case ADDED -> new Ruling.Added(stage, found, Money.ofCents(in.bytes.readSigned()));
      case RECODED -> new Ruling.Recoded(stage, found, in.readString());
      default -> throw new IllegalArgumentException("no ruling is of kind " + head.kind());
    };
  }

  @SuppressWarnings("unchecked") // the shape is that of this component
  private Adjustment readAdjustment(ShapeReader in) {
    Reason why = (Reason) reason.read(in);
    Money amount = Money.ofCents(in.bytes.readSigned());
    return new Adjustment(why, amount, (Optional<Quantity>) units.read(in));
  }

  private static List<String> readStrings(ShapeReader in) {
    int size = in.bytes.readCount();
    List<String> strings = new ArrayList<>(Math.min(size, 64));
    for (int i = 0; i < size; i++) {
      strings.add(in.readString());
    }
    return List.copyOf(strings);
  }
}
