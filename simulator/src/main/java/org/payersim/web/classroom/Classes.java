package org.payersim.web.classroom;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The classes of a lab, in memory while it is up. Whoever asks is named by the visitor's name of
 * his sealed cookie; a code alone opens nothing but the door to sit down.
 */
public final class Classes {
  private static final int AT_MOST = 20;
  private static final int OPENED_A_MINUTE = 10;
  private static final int WRONG_CODES_A_MINUTE = 60;
  private static final int PASSWORDS_A_MINUTE = 5;
  private static final int NAME_AT_MOST = 40;
  private static final long IDLE = Duration.ofHours(8).toNanos();

  /** Letters and digits that are not mistaken for one another. */
  private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  private final LongSupplier nanos;
  private final SecureRandom random = new SecureRandom();
  private final Attempts opened;
  private final Attempts wrongCodes;
  private final Map<String, Seat> classes = new LinkedHashMap<>();

  /** A class and what guards it. */
  private static final class Seat {
    private final Classroom classroom;
    private final Attempts passwords;
    private long used;

    Seat(Classroom classroom, Attempts passwords, long used) {
      this.classroom = classroom;
      this.passwords = passwords;
      this.used = used;
    }
  }

  /**
   * None yet.
   *
   * @param nanos time that only goes forward, in nanoseconds
   */
  public Classes(LongSupplier nanos) {
    this.nanos = nanos;
    this.opened = new Attempts(OPENED_A_MINUTE, nanos);
    this.wrongCodes = new Attempts(WRONG_CODES_A_MINUTE, nanos);
  }

  /** Opens a class; who does is its trainer. */
  public Classroom open(String title, String password, String visitor) throws RefusedException {
    String name = named(title);
    if (password.length() < Password.SHORTEST || password.length() > Password.LONGEST) {
      throw new RefusedException(
          422,
          "A password has %d to %d characters.".formatted(Password.SHORTEST, Password.LONGEST));
    }
    opened.count();
    Password kept = Password.of(password);
    synchronized (this) {
      if (classes.size() >= AT_MOST) {
        classes.values().removeIf(seat -> nanos.getAsLong() - seat.used > IDLE);
      }
      if (classes.size() >= AT_MOST) {
        throw new RefusedException(503, "There are " + AT_MOST + " classes already.");
      }
      String code = code();
      Classroom classroom = new Classroom(code, name, kept);
      classroom.admit(visitor);
      classes.put(
          code, new Seat(classroom, new Attempts(PASSWORDS_A_MINUTE, nanos), nanos.getAsLong()));
      return classroom;
    }
  }

  private String code() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      code.append(i == 4 ? "-" : "").append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return classes.containsKey(code.toString()) ? code() : code.toString();
  }

  /** What somebody calls himself or a class: no control characters, not too long. */
  private static String named(String said) throws RefusedException {
    String name = said.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").replaceAll("\\s+", " ").strip();
    if (name.isEmpty() || name.length() > NAME_AT_MOST) {
      throw new RefusedException(422, "A name has 1 to " + NAME_AT_MOST + " characters.");
    }
    return name;
  }

  private synchronized Optional<Seat> seat(String code) {
    String said = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    String written = said.length() == 8 ? said.substring(0, 4) + "-" + said.substring(4) : said;
    Optional<Seat> seat = Optional.ofNullable(classes.get(written));
    seat.ifPresent(found -> found.used = nanos.getAsLong());
    return seat;
  }

  private Seat known(String code) throws RefusedException {
    wrongCodes.count();
    Seat seat =
        seat(code)
            .orElseThrow(() -> new RefusedException(404, "There is no class with this code."));
    wrongCodes.forgive();
    return seat;
  }

  /** A student sits down in a class, and leaves any other. */
  public void join(String code, String visitor, String name) throws RefusedException {
    Seat seat = known(code);
    String called = named(name);
    leave(visitor);
    seat.classroom.join(visitor, called);
  }

  /** A trainer comes in again, from another browser. */
  public void enter(String code, String password, String visitor) throws RefusedException {
    Seat seat = known(code);
    seat.passwords.count();
    if (!seat.classroom.isPassword(password)) {
      throw new RefusedException(403, "This is not the password of the class.");
    }
    seat.passwords.forgive();
    seat.classroom.admit(visitor);
  }

  /** The class of this code, if the visitor is its trainer. */
  public Optional<Classroom> findTaught(String code, String visitor) {
    return seat(code).map(seat -> seat.classroom).filter(room -> room.isTrainer(visitor));
  }

  /** The classes a visitor is trainer of. */
  public synchronized List<Classroom> listTaught(String visitor) {
    return classes.values().stream()
        .map(seat -> seat.classroom)
        .filter(room -> room.isTrainer(visitor))
        .toList();
  }

  /** The class a visitor sits in. */
  public synchronized Optional<Classroom> findAttended(String visitor) {
    return classes.values().stream()
        .map(seat -> seat.classroom)
        .filter(room -> room.findStudent(visitor).isPresent())
        .findFirst();
  }

  /** The student a visitor is. */
  public Optional<Student> findStudent(String visitor) {
    return findAttended(visitor).flatMap(room -> room.findStudent(visitor));
  }

  /** A student leaves; his results go with him. */
  public void leave(String visitor) {
    findAttended(visitor).ifPresent(room -> room.leave(visitor));
  }

  /** A class is over and forgotten. */
  public synchronized void close(Classroom classroom) {
    classes.remove(classroom.code());
  }
}
