package brokenhouse.adjudication.share;

import brokenhouse.adjudication.price.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs while it decides, and counts in binary. */
public class Impure {
  public static final Class<?> OTHER_STAGE = Stage.class;
  public final double amount = 0.1;

  public static Logger log() {
    return LoggerFactory.getLogger("impure");
  }
}
