package org.payersim.adjudication.worksheet;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The family's earlier services, oldest first, as a decision sees them: to be read only. Codes and
 * days stand beside the services in arrays of their own, so that asking for one kind of service
 * looks at a few bytes for each of the others.
 */
public final class History extends AbstractList<PriorService> implements RandomAccess {
  /** No services. */
  public static final History EMPTY = of(List.of());

  private static final int FIRST_SIZE = 4;

  private @Nullable PriorService[] services = new @Nullable PriorService[FIRST_SIZE];
  private int[] codes = new int[FIRST_SIZE];
  private int[] days = new int[FIRST_SIZE];
  private int size;

  private History() {}

  /** These services, oldest first. */
  public static History of(Collection<PriorService> services) {
    if (services instanceof History history) {
      return history;
    }
    Keeper keeper = new Keeper();
    services.forEach(keeper::add);
    return keeper.history();
  }

  @Override
  public PriorService get(int index) {
    Objects.checkIndex(index, size);
    return at(index);
  }

  @SuppressWarnings("NullAway") // below the size every place is taken
  private PriorService at(int index) {
    return services[index];
  }

  @Override
  public int size() {
    return size;
  }

  /**
   * Where the next service of this code stands.
   *
   * @param code procedure code
   * @param from where to begin
   * @return its index, or -1 if none follows
   */
  public int next(String code, int from) {
    int wanted = code.hashCode();
    int[] known = codes;
    int end = size;
    for (int i = from; i < end; i++) {
      if (known[i] == wanted && at(i).procedure().code().equals(code)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Where the next service that began on this day stands.
   *
   * @param from where to begin
   * @return its index, or -1 if none follows
   */
  public int next(LocalDate day, int from) {
    int wanted = (int) day.toEpochDay();
    int[] known = days;
    int end = size;
    for (int i = from; i < end; i++) {
      if (known[i] == wanted && at(i).service().from().equals(day)) {
        return i;
      }
    }
    return -1;
  }

  /** Who may change a history: the ledger it is kept in. */
  public static final class Keeper {
    private final History history = new History();

    /** What is kept, seen as it is at any time. */
    public History history() {
      return history;
    }

    /** Remembers one more service. */
    public void add(PriorService service) {
      int at = history.size;
      if (at == history.services.length) {
        history.services = Arrays.copyOf(history.services, at * 2);
        history.codes = Arrays.copyOf(history.codes, at * 2);
        history.days = Arrays.copyOf(history.days, at * 2);
      }
      history.services[at] = service;
      history.codes[at] = service.procedure().code().hashCode();
      history.days[at] = (int) service.service().from().toEpochDay();
      history.size++;
    }

    /** Forgets those it holds of; the others stay in order. */
    public void removeIf(Predicate<PriorService> unwanted) {
      replace(history.stream().filter(unwanted.negate()).toList());
    }

    /** Has these and no others. */
    public void replace(List<PriorService> services) {
      Arrays.fill(history.services, null);
      history.size = 0;
      services.forEach(this::add);
    }
  }
}
