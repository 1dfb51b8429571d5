package org.payersim.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes 837 interchanges for tests, with any delimiters: a seeded source of varied professional
 * claims, and one whose claim a test can spell out. Not the product's writer, so that reader and
 * writer do not share a mistake.
 */
final class Interchanges {
  private String element = "*";
  private String component = ":";
  private String repetition = "^";
  private String terminator = "~";
  private String lineBreak = "";
  private String guide = "005010X222A1";
  private final StringBuilder text = new StringBuilder();
  private int segments;
  private int levels;

  Interchanges delimitedBy(String element, String component, String repetition, String end) {
    this.element = element;
    this.component = component;
    this.repetition = repetition;
    this.terminator = end;
    return this;
  }

  Interchanges breakingLinesWith(String chars) {
    lineBreak = chars;
    return this;
  }

  /** Groups and sets of another guide than the professional one. */
  Interchanges by(String version) {
    guide = version;
    return this;
  }

  /** One segment, written with {@code *} and {@code :}, with this interchange's delimiters. */
  Interchanges segment(String written) {
    for (char c : written.toCharArray()) {
      text.append(c == '*' ? element : c == ':' ? component : String.valueOf(c));
    }
    text.append(terminator).append(lineBreak);
    segments++;
    return this;
  }

  Interchanges isa(int number) {
    text.append(
        String.join(
                element,
                "ISA",
                "00",
                "          ",
                "00",
                "          ",
                "ZZ",
                "SENDER         ",
                "ZZ",
                "PAYER          ",
                "260101",
                "1200",
                repetition,
                "00501",
                "%09d".formatted(number),
                "0",
                "T",
                component)
            + terminator
            + lineBreak);
    return this;
  }

  Interchanges iea(int groups, int number) {
    return segment("IEA*" + groups + "*" + "%09d".formatted(number));
  }

  Interchanges gs(int number) {
    return segment("GS*HC*SENDER*PAYER*20260101*1200*" + number + "*X*" + guide);
  }

  Interchanges ge(int sets, int number) {
    return segment("GE*" + sets + "*" + number);
  }

  Interchanges st(String number) {
    segments = 0;
    levels = 0;
    segment("ST*837*" + number + "*" + guide);
    segment("BHT*0019*00*REF" + number + "*20260101*1200*CH");
    segment("NM1*41*2*SUBMITTER*****46*SUB1");
    segment("PER*IC*HELP*TE*5555550100");
    return segment("NM1*40*2*PAYER*****46*PAYER1");
  }

  Interchanges se(String number) {
    return segment("SE*" + (segments + 1) + "*" + number);
  }

  Interchanges billing() {
    levels++;
    segment("HL*" + levels + "**20*1");
    segment("PRV*BI*PXC*207Q00000X");
    segment("NM1*85*2*CLINIC*****XX*1999999984");
    segment("N3*1 MAIN ST");
    segment("N4*SPRINGFIELD*OH*45501");
    return segment("REF*EI*123456789");
  }

  Interchanges subscriber(String memberId) {
    levels++;
    segment("HL*" + levels + "*1*22*0");
    segment("SBR*P*18*GRP1******CI");
    segment("NM1*IL*1*DOE*JANE****MI*" + memberId);
    segment("N3*2 OAK AVE");
    segment("N4*SPRINGFIELD*OH*45501");
    segment("DMG*D8*19800101*F");
    return segment("NM1*PR*2*PAYER*****PI*PAYER1");
  }

  Interchanges claim(String number, String charge) {
    segment("CLM*" + number + "*" + charge + "***11:B:1*Y*A*Y*Y");
    segment("HI*ABK:J109*ABF:E119");
    segment("LX*1");
    segment("SV1*HC:99213:25*" + charge + "*UN*1***1:2");
    segment("DTP*472*D8*20260105");
    return segment("REF*6R*" + number + "-1");
  }

  /** An interchange with one group and one set of {@code claims} claims that differ by the seed. */
  static Interchanges varied(int claims, long seed, Interchanges into) {
    Random random = new Random(seed);
    into.isa(1).gs(1).st("0001").billing();
    for (int i = 0; i < claims; i++) {
      into.subscriber("M%09d".formatted(random.nextInt(1_000_000)));
      int charge = 100 + random.nextInt(90_000);
      into.claim("PCN" + seed + "-" + i, charge / 100 + "." + "%02d".formatted(charge % 100));
      for (int line = 2; line <= 1 + random.nextInt(3); line++) {
        into.segment("LX*" + line);
        into.segment("SV1*HC:G0439*" + (10 + random.nextInt(50)) + "*UN*1***1");
        into.segment("DTP*472*RD8*20260105-2026010" + (5 + random.nextInt(4)));
      }
    }
    return into.se("0001").ge(1, 1).iea(1, 1);
  }

  static Interchanges varied(int claims, long seed) {
    return varied(claims, seed, new Interchanges());
  }

  /** An interchange with one claim, as segments that a test can change, take out or add to. */
  static List<String> segmentsOfOneClaim() {
    String whole =
        new Interchanges()
            .isa(1)
            .gs(1)
            .st("0001")
            .billing()
            .subscriber("M1")
            .claim("PCN1", "125.5")
            .se("0001")
            .ge(1, 1)
            .iea(1, 1)
            .toString();
    return new ArrayList<>(List.of(whole.split("(?<=~)")));
  }

  /** An interchange of these segments from the first HL on, one a line, by the guide named. */
  static Interchanges spelledOut(String version, String segments) {
    Interchanges text = new Interchanges().by(version).isa(1).gs(1).st("0001");
    segments.lines().forEach(text::segment);
    return text.se("0001").ge(1, 1).iea(1, 1);
  }

  /** The segments put together, with the SE counted anew. */
  static String recounted(List<String> segments) {
    int first = 0;
    List<String> counted = new ArrayList<>(segments);
    for (int i = 0; i < counted.size(); i++) {
      if (counted.get(i).startsWith("ST*")) {
        first = i;
      } else if (counted.get(i).startsWith("SE*")) {
        counted.set(i, "SE*" + (i - first + 1) + "*0001~");
      }
    }
    return String.join("", counted);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
