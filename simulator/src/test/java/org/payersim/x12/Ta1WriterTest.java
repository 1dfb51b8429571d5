package org.payersim.x12;

import static org.payersim.x12.AnswerFixture.RECEIVED;
import static org.payersim.x12.AnswerFixture.envelope;
import static org.payersim.x12.AnswerFixture.latin1;
import static org.payersim.x12.AnswerFixture.numbers;

import org.junit.jupiter.api.Test;
import org.payersim.golden.Golden;

class Ta1WriterTest {
  @Test
  void aDuplicateInterchangeIsRejected() throws Exception {
    byte[] ta1 =
        Ta1Writer.write(new InterchangeResult(RECEIVED, "R", "025"), envelope(), numbers());
    Golden.assertMatches("duplicate-interchange.ta1", latin1(ta1));
    EnvelopeJudge.assertSound(ta1);
  }
}
