package org.payersim.scenarios.certify;

import java.util.List;

/**
 * A file and what came of it.
 *
 * @param name the file's name
 * @param sent what it holds
 * @param answered what the payer answered
 * @param findings what has to be put right, by all levels
 */
record TestedFile(String name, Sent sent, Answered answered, List<SnipFinding> findings) {}
