package org.payersim.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Slows down whoever guesses passwords. After some wrong log-ins in a row a name has to wait before
 * the next is looked at, right or wrong, and each further one doubles that; so has an address,
 * whatever names it tries. An address a name has come from before is not held up by what others do
 * under that name: nobody can shut a partner out. Counts are forgotten after a quarter of an hour
 * without a wrong log-in, and there are no more of them than so many, whoever tries how much.
 * Source: OWASP Authentication Cheat Sheet, log-in throttling and device cookies; the numbers are
 * our own decision.
 *
 * <p>Time is the machine's, not the payer's: a tester who sets the clock opens no door.
 */
public final class LoginLimit {
  private static final int FREE_OF_NAME = 10;
  private static final int FREE_OF_ADDRESS = 30;
  private static final int REMEMBERED = 10_000;
  private static final int LONGEST_NAME = 64;
  private static final int MOST_DOUBLINGS = 20;
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration FORGOTTEN = Duration.ofMinutes(15);

  private final LongSupplier nanos;
  private final Map<String, Wrong> names = new Bounded<>();
  private final Map<String, Wrong> addresses = new Bounded<>();
  private final Map<String, Boolean> met = new Bounded<>();

  /**
   * Wrong log-ins in a row.
   *
   * @param count how many
   * @param last when the last was, as {@link System#nanoTime} has it
   */
  private record Wrong(int count, long last) {}

  /** Forgets what was not looked at for the longest time. */
  private static final class Bounded<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1L;

    Bounded() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > REMEMBERED;
    }
  }

  public LoginLimit() {
    this(System::nanoTime);
  }

  /** For tests that do not wait. */
  LoginLimit(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * How long who comes has to wait before a log-in is looked at; zero if it is looked at now.
   *
   * @param name who he says he is
   * @param address where he comes from
   */
  public synchronized Duration hold(String name, String address) {
    Duration forAddress = hold(addresses.get(address), FREE_OF_ADDRESS);
    Duration forName =
        met.containsKey(meeting(name, address))
            ? Duration.ZERO
            : hold(names.get(cut(name)), FREE_OF_NAME);
    return forAddress.compareTo(forName) > 0 ? forAddress : forName;
  }

  private Duration hold(@Nullable Wrong wrong, int free) {
    if (wrong == null || wrong.count() < free) {
      return Duration.ZERO;
    }
    Duration since = Duration.ofNanos(nanos.getAsLong() - wrong.last());
    Duration whole = FIRST.multipliedBy(1L << Math.min(wrong.count() - free, MOST_DOUBLINGS));
    Duration left = (whole.compareTo(LONGEST) > 0 ? LONGEST : whole).minus(since);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** A log-in was looked at and is wrong. */
  public synchronized void wrong(String name, String address) {
    names.merge(cut(name), first(), this::more);
    addresses.merge(address, first(), this::more);
  }

  private Wrong first() {
    return new Wrong(1, nanos.getAsLong());
  }

  private Wrong more(Wrong before, Wrong now) {
    boolean forgotten = now.last() - before.last() > FORGOTTEN.toNanos();
    return forgotten ? now : new Wrong(before.count() + 1, now.last());
  }

  /** A log-in was looked at and is right. Its address has still to wait for what else it tried. */
  public synchronized void right(String name, String address) {
    names.remove(cut(name));
    met.put(meeting(name, address), true);
  }

  private static String cut(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  private static String meeting(String name, String address) {
    return cut(name) + " " + address;
  }
}
