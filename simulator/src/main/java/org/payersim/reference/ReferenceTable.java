package org.payersim.reference;

import org.payersim.claim.DateSpan;

/**
 * One release of a published table.
 *
 * @param kind what its rows are
 * @param id shared by the releases of one series; the newest in force on a day counts
 * @param effective the days this release is meant for
 * @param completeFor first characters of the codes it lists completely: a code that begins like
 *     this and is not in it does not exist
 * @param policy number of the policy it comes from, for necessity; empty otherwise
 * @param national whether that policy is a national one
 * @param rows the rows by code, or by pair of codes
 */
public record ReferenceTable(
    TableKind kind,
    String id,
    DateSpan effective,
    String completeFor,
    String policy,
    boolean national,
    DatedTable rows) {}
