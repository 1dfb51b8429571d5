package org.payersim.sandbox;

import org.payersim.control.Stub;

/**
 * What happened to a stub.
 *
 * @param stub which
 * @param matched claims it was for
 * @param answered those of them it answered
 * @param state the state its scenario is in; empty if it is in none
 */
public record StubReport(Stub stub, long matched, long answered, String state) {}
