package org.payersim.scenarios.world;

import static org.payersim.scenarios.world.InterchangeText.day;
import static org.payersim.scenarios.world.InterchangeText.dollars;

import java.util.function.Consumer;
import org.payersim.scenarios.world.Treatment.Before;
import org.payersim.scenarios.world.Treatment.Kind;
import org.payersim.scenarios.world.Treatment.Line;

/** Loop 2300 of one claim, with other payers and lines. */
final class ClaimLoop {
  private static final String OTHER_PAYER = "OTHERPAYER";

  private final Consumer<String> out;
  private final Treatment claim;

  ClaimLoop(Consumer<String> out, Treatment claim) {
    this.out = out;
    this.claim = claim;
  }

  void write() {
    boolean hospital = claim.kind() == Kind.INSTITUTIONAL;
    out.accept(
        "CLM*%s*%s***%s:%s:%s*%s*A*Y*Y"
            .formatted(
                claim.number(),
                dollars(claim.cents()),
                claim.facility(),
                hospital ? "A" : "B",
                claim.frequency(),
                hospital ? "" : "Y"));
    switch (claim.kind()) {
      case PROFESSIONAL -> reference();
      case DENTAL -> {
        out.accept("DTP*472*D8*" + day(claim.from()));
        reference();
      }
      case INSTITUTIONAL -> hospital();
    }
    out.accept(claim.kind() == Kind.DENTAL ? "HI*ABK:K0262" : "HI*ABK:J069");
    providers();
    if (claim.secondary()) {
      otherPayer();
    }
    int number = 0;
    for (Line line : claim.lines()) {
      line(line, ++number);
    }
  }

  private void reference() {
    if (!claim.original().isEmpty()) {
      out.accept("REF*F8*" + claim.original());
    }
  }

  private void hospital() {
    out.accept("DTP*434*RD8*%s-%s".formatted(day(claim.from()), day(claim.to())));
    claim.admitted().ifPresent(admitted -> out.accept("DTP*435*D8*" + day(admitted)));
    out.accept("CL1*3*1*01");
    reference();
  }

  private void providers() {
    if (claim.kind() == Kind.INSTITUTIONAL) {
      out.accept("NM1*71*1*ATTENDING*ANY****XX*2000005027");
    } else if (claim.rendering().isPresent()) {
      out.accept("NM1*82*1*RENDERING*ANY****XX*" + claim.rendering().get().npi());
    }
  }

  private void otherPayer() {
    long paid = claim.lines().stream().mapToLong(line -> line.before().paid()).sum();
    out.accept("SBR*P*18*******CI");
    out.accept("AMT*D*" + dollars(paid));
    out.accept("OI***Y***Y");
    out.accept("NM1*IL*1*OTHER*INSURED****MI*OTHER1");
    out.accept("NM1*PR*2*OTHER PAYER*****PI*" + OTHER_PAYER);
  }

  private void line(Line line, int number) {
    out.accept("LX*" + number);
    String code = line.modifier().isEmpty() ? line.code() : line.code() + ":" + line.modifier();
    switch (claim.kind()) {
      case PROFESSIONAL ->
          out.accept("SV1*HC:%s*%s*UN*%d***1".formatted(code, dollars(line.cents()), line.units()));
      case DENTAL ->
          out.accept("SV3*AD:%s*%s****%d".formatted(code, dollars(line.cents()), line.units()));
      case INSTITUTIONAL ->
          out.accept(
              "SV2*%s*%s*%s*%s*%d"
                  .formatted(
                      line.revenue(),
                      line.code().isEmpty() ? "" : "HC:" + code,
                      dollars(line.cents()),
                      line.isByDay() ? "DA" : "UN",
                      line.units()));
    }
    if (claim.kind() == Kind.PROFESSIONAL) {
      out.accept("DTP*472*D8*" + day(line.from()));
    }
    out.accept("REF*6R*" + claim.number() + "-" + number);
    if (claim.secondary()) {
      before(line, code);
    }
  }

  private void before(Line line, String code) {
    Before before = line.before();
    String procedure = (claim.kind() == Kind.DENTAL ? "AD:" : "HC:") + code;
    out.accept(
        "SVD*%s*%s*%s*%s*%d"
            .formatted(
                OTHER_PAYER,
                dollars(before.paid()),
                line.code().isEmpty() ? "" : procedure,
                line.revenue(),
                line.units()));
    if (before.writtenOff() > 0) {
      out.accept("CAS*CO*45*" + dollars(before.writtenOff()));
    }
    if (before.deductible() > 0 && before.coinsurance() > 0) {
      out.accept(
          "CAS*PR*1*%s**2*%s"
              .formatted(dollars(before.deductible()), dollars(before.coinsurance())));
    } else if (before.deductible() > 0) {
      out.accept("CAS*PR*1*" + dollars(before.deductible()));
    } else if (before.coinsurance() > 0) {
      out.accept("CAS*PR*2*" + dollars(before.coinsurance()));
    }
    out.accept("DTP*573*D8*" + day(line.to().plusDays(2)));
  }
}
