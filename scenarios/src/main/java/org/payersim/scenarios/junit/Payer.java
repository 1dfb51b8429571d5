package org.payersim.scenarios.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How the {@link TestPayer} of this parameter or field is set up; every test gets one anew. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD})
public @interface Payer {
  /** The payer's time at the beginning of a test; it stands still until the test moves it. */
  String clock() default TestPayer.USUAL_CLOCK;

  /** Rules laid over the shipped ones in this order: resources of the test's class path. */
  String[] rules() default {};

  /** A plan that covers everybody, so that nobody has to be enrolled; empty if none does. */
  String openPlan() default "";

  /** Whether claim numbers, member numbers and cents choose outcomes. */
  boolean magicValues() default false;
}
