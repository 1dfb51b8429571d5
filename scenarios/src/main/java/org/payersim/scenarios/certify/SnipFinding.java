package org.payersim.scenarios.certify;

/**
 * Something a submitter has to put right.
 *
 * @param level which type of test found it
 * @param file file it stands in
 * @param place envelope, set and segment, or claim and line
 * @param claim patient control number; empty if it is about no claim
 * @param words what is wrong: code and sentence
 */
record SnipFinding(SnipLevel level, String file, String place, String claim, String words) {}
