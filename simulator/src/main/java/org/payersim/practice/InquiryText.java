package org.payersim.practice;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes eligibility inquiries of exercises as a 270. */
final class InquiryText {
  private InquiryText() {}

  static String of(Step.Question question, LocalDateTime at, int control) {
    String day = DateTimeFormatter.BASIC_ISO_DATE.format(at);
    String number = String.format(Locale.ROOT, "%09d", control);
    String minute = String.format(Locale.ROOT, "%02d%02d", at.getHour(), at.getMinute());
    List<String> segments =
        List.of(
            String.format(
                Locale.ROOT,
                "ISA*00*          *00*          *ZZ*%-15s*ZZ*%-15s*%s*%s*^*00501*%s*0*T*:",
                "STUDENT",
                "LKSHR",
                day.substring(2),
                minute,
                number),
            "GS*HS*STUDENT*LKSHR*" + day + "*" + minute + "*" + control + "*X*005010X279A1",
            "ST*270*0001*005010X279A1",
            "BHT*0022*13*" + number + "*" + day + "*" + minute,
            "HL*1**20*1",
            "NM1*PR*2*LAKESHORE HEALTH PLAN*****PI*LKSHR",
            "HL*2*1*21*1",
            "NM1*1P*2*PRACTICE*****XX*2000005019",
            "HL*3*2*22*0",
            "TRN*1*" + number + "*9877281234",
            "NM1*IL*1*" + question.last() + "*" + question.first() + "****MI*" + question.member(),
            "DMG*D8*" + question.born().replace("-", ""),
            "EQ*30",
            "SE*12*0001",
            "GE*1*" + control,
            "IEA*1*" + number);
    return String.join("~\n", segments) + "~\n";
  }
}
