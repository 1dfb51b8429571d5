/**
 * A payer for the tests of billing software: JUnit Jupiter extension, claims, assertions,
 * verification from the payer's side. {@code scenarios/JUNIT.md} shows how.
 */
@NullMarked
package org.payersim.scenarios.junit;

import org.jspecify.annotations.NullMarked;
