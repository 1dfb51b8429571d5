package example.billing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Whoever bills: writes its invoices as an 837P (005010X222A1). */
public final class Practice {
  public static final String NPI = "2000001000";
  private static final String PAYER = "LANTF";
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final List<String> segments = new ArrayList<>();
  private int interchanges;

  /** All of them in one interchange, written on this day. */
  public byte[] export(LocalDate today, List<Invoice> invoices) {
    return export(today, invoices, "1", "");
  }

  /** One invoice that replaces what the payer calls by this number. */
  public byte[] replace(LocalDate today, Invoice invoice, String payersNumber) {
    return export(today, List.of(invoice), "7", payersNumber);
  }

  /** Takes back what the payer calls by this number. */
  public byte[] cancel(LocalDate today, Invoice invoice, String payersNumber) {
    return export(today, List.of(invoice), "8", payersNumber);
  }

  private byte[] export(
      LocalDate today, List<Invoice> invoices, String frequency, String payersNumber) {
    segments.clear();
    String control = "%09d".formatted(++interchanges);
    String date = DAY.format(today);
    add(
        "ISA*00*          *00*          *ZZ*WHARFSTREET    *ZZ*%-15s*%s*0800*^*00501*%s*0*T*:",
        PAYER, date.substring(2), control);
    add("GS*HC*WHARFSTREET*%s*%s*0800*1*X*005010X222A1", PAYER, date);
    int header = segments.size();
    add("ST*837*0001*005010X222A1");
    add("BHT*0019*00*%s*%s*0800*CH", control, date);
    add("NM1*41*2*WHARF STREET BILLING*****46*WHARFSTREET");
    add("PER*IC*BILLING DESK*TE*2075550111");
    add("NM1*40*2*LANTERNFIELD HEALTH*****46*" + PAYER);
    add("HL*1**20*1");
    add("NM1*85*2*WHARF STREET FAMILY MEDICINE*****XX*" + NPI);
    add("N3*12 WHARF STREET");
    add("N4*LANTERNFIELD*ME*040990001");
    add("REF*EI*990001000");
    int level = 1;
    for (Invoice invoice : invoices) {
      claim(++level, invoice, frequency, payersNumber);
    }
    add("SE*%d*0001", segments.size() - header + 1);
    add("GE*1*1");
    add("IEA*1*" + control);
    return (String.join("~\n", segments) + "~\n").getBytes(StandardCharsets.US_ASCII);
  }

  private void claim(int level, Invoice invoice, String frequency, String payersNumber) {
    Invoice.Patient patient = invoice.patient();
    add("HL*%d*1*22*0", level);
    add("SBR*P*18*******CI");
    add("NM1*IL*1*%s*%s****MI*%s", patient.last(), patient.first(), patient.memberId());
    add("N3*3 HARBOR VIEW");
    add("N4*LANTERNFIELD*ME*040990002");
    add("DMG*D8*%s*%s", DAY.format(patient.born()), patient.sex());
    add("NM1*PR*2*LANTERNFIELD HEALTH*****PI*" + PAYER);
    add(
        "CLM*%s*%s***11:B:%s*Y*A*Y*Y",
        invoice.number(), invoice.charge().toPlainString(), frequency);
    if (!payersNumber.isEmpty()) {
      add("REF*F8*" + payersNumber);
    }
    add("HI*ABK:" + invoice.diagnosis());
    int line = 0;
    for (Invoice.Service service : invoice.services()) {
      add("LX*%d", ++line);
      add("SV1*HC:%s*%s*UN*1***1", service.procedure(), service.charge().toPlainString());
      add("DTP*472*D8*" + DAY.format(invoice.day()));
    }
  }

  private void add(String segment, Object... values) {
    segments.add(values.length == 0 ? segment : segment.formatted(values));
  }
}
