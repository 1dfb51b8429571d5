package org.payersim.x12;

/** Dental claims that tests read and change. */
final class DentalClaims {
  static final String GUIDE = "005010X224A2";

  /** A child's claim with fillings, orthodontics, providers and another payer. */
  static final String BRACES =
      """
      HL*1**20*1
      PRV*BI*PXC*1223G0001X
      NM1*85*1*MOLAR*MIA****XX*1999999984
      N3*1 MAIN ST
      N4*SPRINGFIELD*OH*455011234
      REF*SY*123456789
      HL*2*1*22*1
      SBR*P**GRP1******CI
      NM1*IL*1*DOE*JOHN****MI*M1
      NM1*PR*2*PAYER*****PI*PAYER1
      HL*3*2*23*0
      PAT*19
      NM1*QC*1*DOE*JIM
      N3*2 OAK AVE
      N4*SPRINGFIELD*OH*45501
      DMG*D8*20120203*M
      CLM*TEETH-1*1150***11:B:1*Y*A*Y*Y**OA*02********11
      DTP*439*D8*20260101
      DTP*452*D8*20250901
      DTP*472*D8*20260105
      DN1*24*18
      DN2*1*M****JP
      DN2*17*E****JP
      PWK*RB*EL***AC*XRAY1
      AMT*F5*20
      REF*G3*PREDET1
      NTE*ADD*FELL FROM A SWING
      HI*ABK:K0262*ABF:S025XXA
      NM1*DN*1*REFER*RITA****XX*1999999992
      PRV*RF*PXC*122300000X
      NM1*82*1*RENDER*RON****XX*1888888884
      PRV*PE*PXC*1223X0400X
      NM1*DD*1*ASSIST*ANN****XX*1777777771
      SBR*S*18*OGRP******CI
      OI***Y***Y
      NM1*IL*1*DOE*MARY****MI*OTHER1
      NM1*PR*2*SECOND PAYER*****PI*SECOND1
      LX*1
      SV3*AD:D2392*250**10*I*1*****1:2
      TOO*JP*3*M:O:D
      TOO*JP*14*O
      REF*6R*LINE1
      LX*2
      SV3*AD:D8080*900*22*01:02*R
      DTP*472*D8*20260106
      DTP*441*D8*20200101
      DTP*446*D8*20260105
      NM1*DD*1*LINEASST*LEA****XX*1666666664
      """;

  /** What would be paid for a crown: asked for before it is made. */
  static final String PREDETERMINATION =
      """
      HL*1**20*1
      NM1*85*2*MOLAR DENTAL*****XX*1999999984
      N3*1 MAIN ST
      N4*SPRINGFIELD*OH*455011234
      REF*EI*123456789
      HL*2*1*22*0
      SBR*P*18*GRP1******CI
      NM1*IL*1*DOE*JANE****MI*M1
      N3*2 OAK AVE
      N4*SPRINGFIELD*OH*45501
      DMG*D8*19800101*F
      NM1*PR*2*PAYER*****PI*PAYER1
      CLM*CROWN-1*1200***11:B:1*Y*A*Y*Y**********PB
      LX*1
      SV3*AD:D2740*1200***I*1
      TOO*JP*30
      """;

  private DentalClaims() {}

  static Interchanges interchange(String segments) {
    return Interchanges.spelledOut(GUIDE, segments);
  }
}
