package org.payersim.x12;

/** Institutional claims that tests read and change. */
final class InstitutionalClaims {
  static final String GUIDE = "005010X223A2";

  /** An inpatient's bill with every kind of code, every provider and another payer. */
  static final String STAY =
      """
      HL*1**20*1
      PRV*BI*PXC*282N00000X
      NM1*85*2*LAKESIDE HOSPITAL*****XX*1999999984
      N3*1 MAIN ST
      N4*SPRINGFIELD*OH*455011234
      REF*EI*123456789
      HL*2*1*22*0
      SBR*S*18*GRP1******CI
      NM1*IL*1*DOE*JANE****MI*M1
      N3*2 OAK AVE
      N4*SPRINGFIELD*OH*45501
      DMG*D8*19500101*F
      NM1*PR*2*PAYER*****PI*PAYER1
      CLM*STAY-1*24500.75***11:A:1**A*Y*Y***********7
      DTP*096*TM*1130
      DTP*434*RD8*20260102-20260106
      DTP*435*DT*202601022205
      DTP*050*D8*20260110
      CL1*1*7*01
      PWK*DS*EL***AC*ATT1
      AMT*F3*50
      REF*G1*AUTH1
      REF*EA*MRN77
      NTE*DGN*FELL ON ICE
      NTE*ADD*SEE ATTACHMENT
      HI*ABF:I10:::::::Y*ABF:E119:::::::W
      HI*ABK:S72001A:::::::N
      HI*ABJ:M25551
      HI*ABN:W000XXA
      HI*DR:481
      HI*BBR:0SR9019:D8:20260103
      HI*BBQ:30233N1:D8:20260104*BBQ:0QS604Z:D8:20260103
      HI*BI:74:RD8:20260104-20260105
      HI*BH:11:D8:20260101*BH:A1:D8:19500101
      HI*BE:80:::4*BE:01:::650.5
      HI*BG:09*BG:C1
      HI*TC:AAA
      NM1*71*1*ATTEND*ADA****XX*1888888884
      PRV*AT*PXC*207X00000X
      NM1*72*1*OPERATE*OTTO****XX*1777777771
      NM1*ZZ*1*ASSIST*OLGA****XX*1666666664
      NM1*82*1*RENDER*RON****XX*1555555553
      NM1*77*2*EAST WING*****XX*1444444449
      N3*3 ELM
      N4*SPRINGFIELD*OH*45501
      NM1*DN*1*REFER*RITA****XX*1999999992
      SBR*P*18*OGRP******MA
      CAS*CO*45*9000
      AMT*D*14000
      OI***Y***Y
      MIA*0***12000.5*MA01
      NM1*IL*1*DOE*JANE****MI*OTHER1
      NM1*PR*2*FIRST PAYER*****PI*FIRST1
      DTP*573*D8*20260120
      LX*1
      SV2*0120**6000*DA*4**200
      LX*2
      SV2*0250*HC:J1100:JZ*500.75*UN*10
      DTP*472*D8*20260103
      REF*6R*LINE2
      AMT*GT*1.5
      LIN**N4*00000000001
      CTP****2.5*ML
      NM1*72*1*LINEOP*LEA****XX*1333333336
      SVD*FIRST1*300*HC:J1100*0250*10
      CAS*CO*45*200.75
      DTP*573*D8*20260120
      LX*3
      SV2*0360**18000*UN*1
      SVD*FIRST1*13700**0360*1
      CAS*PR*1*1676
      DTP*573*D8*20260120
      """;

  /** A visit to the emergency room: the least such a bill holds. */
  static final String VISIT =
      """
      HL*1**20*1
      NM1*85*2*LAKESIDE HOSPITAL*****XX*1999999984
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
      CLM*VISIT-1*300***13:A:1**A*Y*Y
      DTP*434*RD8*20260105-20260105
      CL1*1*1*01
      HI*ABK:J109
      HI*APR:R509*APR:R059
      NM1*71*1*ATTEND*ADA****XX*1888888884
      LX*1
      SV2*0450*HC:99283:25*300*UN*1
      DTP*472*D8*20260105
      """;

  private InstitutionalClaims() {}

  static Interchanges interchange(String segments) {
    return Interchanges.spelledOut(GUIDE, segments);
  }
}
