package org.payersim.web.story;

import static org.payersim.web.story.ClaimParts.day;
import static org.payersim.web.story.ClaimParts.dollars;
import static org.payersim.web.story.ClaimParts.reference;
import static org.payersim.web.story.ClaimParts.upper;

import java.time.LocalDateTime;
import java.util.List;
import org.payersim.provider.Provider;
import org.payersim.rules.RuleBook;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * Writes a hospital's claim as an 837I (005010X223A2), a dentist's as an 837D (005010X224A2). What
 * was typed goes into the file as it is.
 *
 * @param rules who is on file
 * @param at when it is sent
 * @param number control number of the interchange, positive
 */
public record TypedFile(RuleBook rules, LocalDateTime at, int number) {
  private static final int MODIFIERS_AT_MOST = 4;

  /** The file, one segment a line. */
  public String write(TypedForm form) {
    return switch (form.kind()) {
      case HOSPITAL -> write(form, "005010X223A2", out -> hospital(out, form));
      case DENTIST -> write(form, "005010X224A2", out -> dentist(out, form));
    };
  }

  private String write(TypedForm form, String guide, ClaimParts.Content content) {
    return new ClaimParts(rules, at, number, guide)
        .write(form.get("provider"), form.get("member"), form.get("member-number"), content);
  }

  private String account(TypedForm form) {
    return form.get("account", "LAB-" + number);
  }

  private void hospital(SegmentWriter out, TypedForm form) {
    String bill = form.get("bill").replaceFirst("^0(?=...)", "");
    out.begin("CLM")
        .text(account(form))
        .text(ClaimParts.total(form.get("total"), form.charges()))
        .empty(2)
        .text(bill.length() < 2 ? bill : bill.substring(0, 2))
        .component("A")
        .component(bill.length() < 3 ? "" : bill.substring(2))
        .empty()
        .text("A")
        .text("Y")
        .text("Y")
        .end();
    if (!form.get("discharged").isEmpty()) {
      out.begin("DTP").text("096").text("TM").text(form.get("discharged") + "00").end();
    }
    out.begin("DTP")
        .text("434")
        .text("RD8")
        .text(day(form.get("from")) + "-" + day(form.get("to", form.get("from"))))
        .end();
    if (!form.get("admitted").isEmpty()) {
      out.begin("DTP")
          .text("435")
          .text("DT")
          .text(day(form.get("admitted")) + form.get("hour", "00") + "00")
          .end();
    }
    out.begin("CL1").text(form.get("type")).text(form.get("source")).text(form.get("status")).end();
    reference(out, "F8", form.get("original"));
    reference(out, "G1", form.get("authorization"));
    codes(out, form);
    attending(out, form.get("attending"));
    List<Integer> lines = form.lines();
    for (int i = 0; i < lines.size(); i++) {
      hospitalLine(out, form, lines.get(i), i + 1);
    }
  }

  private static void codes(SegmentWriter out, TypedForm form) {
    for (int i = 1; i <= 4; i++) {
      String code = upper(form.get("dx" + i).replace(".", ""));
      if (!code.isEmpty()) {
        out.begin("HI").text(i == 1 ? "ABK" : "ABF").component(code);
        if (!form.get("poa" + i).isEmpty()) {
          for (int empty = 0; empty < 6; empty++) {
            out.component("");
          }
          out.component(upper(form.get("poa" + i)));
        }
        out.end();
      }
      if (i == 1 && !form.get("admitting").isEmpty()) {
        String admitting = upper(form.get("admitting").replace(".", ""));
        out.begin("HI").text("ABJ").component(admitting).end();
      }
    }
    if (!form.get("procedure").isEmpty()) {
      out.begin("HI")
          .text("BBR")
          .component(upper(form.get("procedure")))
          .component("D8")
          .component(day(form.get("procedure-date")))
          .end();
    }
    if (!form.get("occurrence1").isEmpty()) {
      out.begin("HI")
          .text("BH")
          .component(form.get("occurrence1"))
          .component("D8")
          .component(day(form.get("occurrence1-date")))
          .end();
    }
    if (!form.get("value1").isEmpty()) {
      out.begin("HI")
          .text("BE")
          .component(form.get("value1"))
          .component("")
          .component("")
          .component(dollars(form.get("value1-amount")))
          .end();
    }
    for (int i = 1; i <= 2; i++) {
      if (!form.get("condition" + i).isEmpty()) {
        out.begin("HI").text("BG").component(form.get("condition" + i)).end();
      }
    }
  }

  private void attending(SegmentWriter out, String npi) {
    if (npi.isEmpty()) {
      return;
    }
    String name = rules.findProvider(npi).map(Provider::name).orElse("UNKNOWN, PERSON");
    int comma = name.indexOf(',');
    out.begin("NM1")
        .text("71")
        .text("1")
        .text(upper(comma < 0 ? name : name.substring(0, comma)))
        .text(upper(comma < 0 ? "" : name.substring(comma + 1).strip()))
        .empty(3)
        .text("XX")
        .text(npi)
        .end();
  }

  private void hospitalLine(SegmentWriter out, TypedForm form, int at, int place) {
    out.begin("LX").number(place).end();
    out.begin("SV2").text(form.line(at, "revenue"));
    if (form.line(at, "code").isEmpty()) {
      out.empty();
    } else {
      out.text("HC").component(upper(form.line(at, "code")));
      modifiers(out, form.line(at, "modifiers"));
    }
    out.text(dollars(form.line(at, "charge")))
        .text(form.get("line" + at + "-basis", "UN"))
        .text(form.get("line" + at + "-units", "1"))
        .end();
    if (!form.line(at, "date").isEmpty()) {
      out.begin("DTP").text("472").text("D8").text(day(form.line(at, "date"))).end();
    }
    out.begin("REF").text("6R").text(number + "-" + place).end();
  }

  private static void modifiers(SegmentWriter out, String typed) {
    List.of(typed.strip().split("[ ,]+", -1)).stream()
        .filter(modifier -> !modifier.isEmpty())
        .limit(MODIFIERS_AT_MOST)
        .forEach(modifier -> out.component(upper(modifier)));
  }

  private void dentist(SegmentWriter out, TypedForm form) {
    out.begin("CLM")
        .text(account(form))
        .text(ClaimParts.total(form.get("total"), form.charges()))
        .empty(2)
        .text(form.get("place", "11"))
        .component("B")
        .component(form.get("frequency", "1"))
        .text("Y")
        .text("A")
        .text("Y")
        .text("Y");
    boolean estimate = form.get("transaction").equals("2");
    if (!form.get("accident").isEmpty() || estimate) {
      out.empty();
      if (form.get("accident").isEmpty()) {
        out.empty();
      } else {
        out.text(form.get("accident"));
      }
    }
    if (estimate) {
      out.empty(7).text("PB");
    }
    out.end();
    if (!form.get("accident-date").isEmpty()) {
      out.begin("DTP").text("439").text("D8").text(day(form.get("accident-date"))).end();
    }
    if (!estimate) {
      out.begin("DTP").text("472").text("D8").text(day(form.get("date"))).end();
    }
    orthodontics(out, form);
    reference(out, "F8", form.get("original"));
    reference(out, "G1", form.get("authorization"));
    String diagnosis = upper(form.get("dx1").replace(".", ""));
    if (!diagnosis.isEmpty()) {
      out.begin("HI").text("ABK").component(diagnosis).end();
    }
    List<Integer> lines = form.lines();
    for (int i = 0; i < lines.size(); i++) {
      dentalLine(out, form, lines.get(i), i + 1);
    }
  }

  private static void orthodontics(SegmentWriter out, TypedForm form) {
    if (!form.get("months").isEmpty()) {
      out.begin("DN1").text(form.get("months")).end();
    }
    for (String tooth : form.get("missing").split("[ ,]+", -1)) {
      if (!tooth.isEmpty()) {
        out.begin("DN2").text(tooth).text("M").empty(3).text("JP").end();
      }
    }
  }

  private void dentalLine(SegmentWriter out, TypedForm form, int at, int place) {
    out.begin("LX").number(place).end();
    out.begin("SV3").text("AD").component(upper(form.line(at, "code")));
    modifiers(out, form.line(at, "modifiers"));
    out.text(dollars(form.line(at, "charge")))
        .empty()
        .text(form.line(at, "area"))
        .text(form.line(at, "prosthesis"))
        .text(form.get("line" + at + "-units", "1"))
        .end();
    if (!form.line(at, "tooth").isEmpty()) {
      out.begin("TOO").text("JP").text(upper(form.line(at, "tooth")));
      String surfaces = upper(form.line(at, "surfaces")).replaceAll("[^A-Z]", "");
      for (int i = 0; i < surfaces.length(); i++) {
        String surface = surfaces.substring(i, i + 1);
        if (i == 0) {
          out.text(surface);
        } else {
          out.component(surface);
        }
      }
      out.end();
    }
    if (!form.line(at, "date").isEmpty()) {
      out.begin("DTP").text("472").text("D8").text(day(form.line(at, "date"))).end();
    }
    reference(out, "6R", number + "-" + place);
  }
}
