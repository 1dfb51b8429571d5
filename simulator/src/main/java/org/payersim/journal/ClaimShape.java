package org.payersim.journal;

import java.util.Optional;
import org.payersim.claim.Batch;
import org.payersim.claim.Claim;
import org.payersim.claim.SubmittedText;
import org.payersim.x12.SubmittedClaims;

/**
 * A claim: its set and the segments it was read from, to be read again. That is a copy of some
 * hundred bytes, where its components are some hundred values; and what was submitted can be shown
 * as it came. A claim that never was X12 is written component by component.
 */
final class ClaimShape implements Shape {
  private static final int COMPONENTS = 0;
  private static final int SEGMENTS = 1;

  private final Shape batch = Shapes.of(Batch.class);
  private final SharedBytes billing = new SharedBytes();
  private final SharedBytes subscriber = new SharedBytes();

  @Override
  public void write(Object value, ShapeWriter out) {
    Claim claim = (Claim) value;
    SubmittedText text = claim.submitted();
    if (text.claim().length == 0) {
      out.bytes.writeByte(COMPONENTS);
      Components.SHAPE.write(claim, out);
      return;
    }
    out.bytes.writeByte(SEGMENTS);
    batch.write(claim.batch(), out);
    out.writeString(text.delimiters());
    billing.write(text.billing(), out);
    subscriber.write(text.subscriber(), out);
    out.bytes.writeBytes(text.claim());
  }

  @Override
  public Object read(ShapeReader in) {
    if (in.bytes.readByte() == COMPONENTS) {
      return Components.SHAPE.read(in);
    }
    Batch set = (Batch) batch.read(in);
    String delimiters = in.readString();
    byte[] above = (byte[]) billing.read(in);
    byte[] between = (byte[]) subscriber.read(in);
    return SubmittedClaims.read(
        set, new SubmittedText(above, between, in.bytes.readBytes(), delimiters));
  }

  /** Made when first needed: claims that come as X12 never do. */
  private static final class Components {
    static final Shape SHAPE = new RecordShape(Claim.class);

    private Components() {}
  }

  /** Bytes that claims which follow each other share. */
  private static final class SharedBytes implements Shape {
    private final int number = RecordShape.nextNumber();

    @Override
    public void write(Object value, ShapeWriter out) {
      if (!out.isRepeat(number, value)) {
        out.bytes.writeBytes((byte[]) value);
      }
    }

    @Override
    public Object read(ShapeReader in) {
      Optional<Object> before = in.repeat(number);
      if (before.isPresent()) {
        return before.get();
      }
      byte[] bytes = in.bytes.readBytes();
      in.remember(number, bytes);
      return bytes;
    }
  }
}
