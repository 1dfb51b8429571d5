package example.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What was done for a patient on a day, and is to be paid.
 *
 * @param number unique at this practice; the payer calls the claim so (CLM01)
 * @param patient whose it is
 * @param day of service
 * @param diagnosis ICD-10-CM without a dot
 * @param services in order
 */
public record Invoice(
    String number, Patient patient, LocalDate day, String diagnosis, List<Service> services) {
  /** A patient who is the subscriber. */
  public record Patient(String memberId, String last, String first, LocalDate born, String sex) {}

  /** A procedure with modifiers, such as 99213 or 99213:25, and its charge. */
  public record Service(String procedure, BigDecimal charge) {
    public Service(String procedure, String charge) {
      this(procedure, new BigDecimal(charge));
    }
  }

  public Invoice {
    services = List.copyOf(services);
  }

  public BigDecimal charge() {
    return services.stream().map(Service::charge).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
