package org.payersim.scenarios;

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

/** Takes the claims of accepted sets, and nothing else. */
public final class ClaimsIn implements InboundReceiver {
  private final List<Claim> claims = new ArrayList<>();

  private ClaimsIn() {}

  /** The claims of all accepted sets of these interchanges, in order. */
  public static List<Claim> list(byte[] interchanges) throws IOException {
    ClaimsIn found = new ClaimsIn();
    X12Inbound.read(ByteSources.of(interchanges), InboundSettings.DEFAULT, found);
    return found.claims;
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
  public void unreadable(long offset, String problem) {}
}
