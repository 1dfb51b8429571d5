package org.payersim.routes;

import java.net.URI;
import org.payersim.sftp.SftpTarget;

/** How a partner gets his documents, if he does not pick them up. */
sealed interface PartnerDelivery {
  /** ISA08 of what he gets. */
  String partner();

  /** Where they go. */
  String host();

  /**
   * They are posted.
   *
   * @param url where
   * @param secret what signatures are made with
   */
  record Callback(String partner, URI url, String secret) implements PartnerDelivery {
    @Override
    public String host() {
      return url.getHost();
    }

    /** Without the secret. */
    @Override
    public String toString() {
      return partner + " at " + url;
    }
  }

  /**
   * They are put on his server.
   *
   * @param target where
   */
  record Push(String partner, SftpTarget target) implements PartnerDelivery {
    @Override
    public String host() {
      return target.host();
    }
  }
}
