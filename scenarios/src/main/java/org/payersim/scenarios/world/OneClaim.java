package org.payersim.scenarios.world;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.payersim.claim.Batch;
import org.payersim.claim.Claim;
import org.payersim.inquiry.Inquiry;
import org.payersim.x12.GroupHeader;
import org.payersim.x12.GroupResult;
import org.payersim.x12.InboundReceiver;
import org.payersim.x12.InboundSettings;
import org.payersim.x12.InterchangeHeader;
import org.payersim.x12.InterchangeResult;
import org.payersim.x12.TransactionSetResult;
import org.payersim.x12.X12Inbound;
import org.payersim.x12.syntax.ByteSources;

/** The claim of an interchange that holds one. */
final class OneClaim implements InboundReceiver {
  private final List<Claim> claims = new ArrayList<>(1);

  OneClaim(byte[] interchange) throws IOException {
    X12Inbound.read(ByteSources.of(interchange), InboundSettings.DEFAULT, this);
  }

  /**
   * The claim.
   *
   * @throws IllegalStateException if there is not one, and one only
   */
  Claim claim() {
    if (claims.size() != 1) {
      throw new IllegalStateException("an interchange of one claim holds " + claims.size());
    }
    return claims.get(0);
  }

  @Override
  public boolean interchangeOpened(InterchangeHeader header) {
    return true;
  }

  @Override
  public void groupOpened(GroupHeader header) {}

  @Override
  public void set(TransactionSetResult result) {}

  @Override
  public void batchOpened(Batch batch) {}

  @Override
  public void claim(Claim claim) {
    claims.add(claim);
  }

  @Override
  public void batchClosed() {}

  @Override
  public void inquiry(Inquiry inquiry) {}

  @Override
  public void groupClosed(GroupResult result) {}

  @Override
  public void interchangeClosed(InterchangeResult result) {}

  @Override
  public void unreadable(long offset, String problem) {
    throw new IllegalStateException(problem);
  }
}
