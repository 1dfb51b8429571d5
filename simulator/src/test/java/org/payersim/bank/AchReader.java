package org.payersim.bank;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads an ACH file by the layout of the NACHA rules, column by column as they count, from 1 on,
 * and holds every total, count and order against the entries. Knows nothing of the writer.
 */
final class AchReader {
  private final List<String> lines;
  private final List<Entry> entries = new ArrayList<>();
  private int at;
  private long entryCount;
  private long hash;
  private long credit;
  private int batches;

  /** An entry with what its addenda carries. */
  record Entry(
      String code,
      String routing,
      String account,
      long cents,
      String id,
      String name,
      String effective,
      String addenda) {}

  private AchReader(String text) {
    this.lines = text.lines().toList();
  }

  static List<Entry> read(String text) {
    AchReader reader = new AchReader(text);
    reader.file();
    return reader.entries;
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException(what);
    }
  }

  private String columns(int from, int to) {
    return lines.get(at).substring(from - 1, to);
  }

  private long number(int from, int to) {
    String digits = columns(from, to);
    check(digits.matches("[0-9]+"), "line " + (at + 1) + ", " + from + ": not a number: " + digits);
    return Long.parseLong(digits);
  }

  private void file() {
    check(lines.size() % 10 == 0, "the last block is not filled");
    for (String line : lines) {
      check(line.length() == 94, "a record of " + line.length());
      check(line.matches("[ -~]*"), "not ASCII");
    }
    check(columns(1, 3).equals("101"), "no file header");
    check(columns(4, 4).equals(" "), "immediate destination");
    checkDigit(columns(5, 13));
    check(columns(14, 14).equals("1"), "immediate origin is 1 and an EIN");
    check(number(15, 23) > 0, "no EIN");
    check(columns(24, 29).matches("\\d\\d(0[1-9]|1[0-2])([0-2]\\d|3[01])"), "creation date");
    check(columns(30, 33).matches("([01]\\d|2[0-3])[0-5]\\d"), "creation time");
    check(columns(34, 34).matches("[A-Z0-9]"), "file ID modifier");
    check(columns(35, 40).equals("094101"), "record size, blocking factor, format");
    at++;
    while (columns(1, 1).equals("5")) {
      batch();
    }
    check(columns(1, 1).equals("9"), "no file control");
    check(number(2, 7) == batches, "batch count");
    check(number(8, 13) * 10 == lines.size(), "block count");
    check(number(14, 21) == entryCount, "entry and addenda count");
    check(number(22, 31) == hash % 10_000_000_000L, "entry hash");
    check(number(32, 43) == 0, "debits");
    check(number(44, 55) == credit, "credits");
    check(columns(56, 94).isBlank(), "reserved");
    for (at++; at < lines.size(); at++) {
      check(lines.get(at).matches("9{94}"), "not filled with nines");
    }
  }

  private void batch() {
    batches++;
    check(columns(2, 4).equals("220"), "service class");
    check(!columns(5, 20).isBlank(), "company name");
    String company = columns(41, 50);
    check(company.matches("1\\d{9}"), "company identification");
    check(columns(51, 53).equals("CCD"), "standard entry class");
    check(columns(54, 63).equals("HCCLAIMPMT"), "entry description");
    String effective = columns(70, 75);
    check(effective.matches("\\d{6}"), "effective entry date");
    check(columns(76, 78).isBlank(), "settlement date is the operator's");
    check(columns(79, 79).equals("1"), "originator status");
    String bank = columns(80, 87);
    check(number(88, 94) == batches, "batch number");
    long count = 0;
    long banks = 0;
    long sum = 0;
    long trace = 0;
    for (at++; columns(1, 1).equals("6"); at++) {
      long own = number(88, 94);
      check(columns(80, 87).equals(bank) && own > trace, "trace numbers ascend");
      trace = own;
      banks += number(4, 11);
      sum += number(30, 39);
      check(number(30, 39) > 0, "an entry of nothing");
      check(columns(79, 79).equals("1"), "addenda indicator");
      entry(effective, own, company);
      count += 2;
    }
    check(count > 0, "an empty batch");
    check(columns(1, 4).equals("8220"), "no batch control");
    check(number(5, 10) == count, "entry and addenda count of the batch");
    check(number(11, 20) == banks % 10_000_000_000L, "entry hash of the batch");
    check(number(21, 32) == 0, "debits of the batch");
    check(number(33, 44) == sum, "credits of the batch");
    check(columns(45, 54).equals(company), "company of the batch control");
    check(columns(55, 79).isBlank(), "authentication code and reserved");
    check(columns(80, 87).equals(bank), "bank of the batch control");
    check(number(88, 94) == batches, "number of the batch control");
    at++;
    entryCount += count;
    hash += banks % 10_000_000_000L;
    credit += sum;
  }

  private void entry(String effective, long trace, String company) {
    String code = columns(2, 3);
    check(code.equals("22") || code.equals("32"), "transaction code");
    String routing = columns(4, 12);
    checkDigit(routing);
    String account = columns(13, 29).strip();
    long cents = number(30, 39);
    String id = columns(40, 54).strip();
    String name = columns(55, 76).strip();
    at++;
    check(columns(1, 3).equals("705"), "no addenda");
    String addenda = columns(4, 83).strip();
    check(addenda.endsWith("*" + company + "~"), "TRN03 is the company");
    check(number(84, 87) == 1, "addenda sequence");
    check(number(88, 94) == trace, "the addenda of another entry");
    entries.add(new Entry(code, routing, account, cents, id, name, effective, addenda));
  }

  private static void checkDigit(String routing) {
    check(routing.matches("\\d{9}"), "routing number");
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (routing.charAt(i) - '0') * new int[] {3, 7, 1, 3, 7, 1, 3, 7, 1}[i];
    }
    check(sum % 10 == 0, "check digit of " + routing);
  }
}
