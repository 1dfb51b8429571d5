package org.payersim.cli;

import java.util.concurrent.Callable;

/**
 * A command of {@code payersim}, annotated for picocli. Commands are found by {@link
 * java.util.ServiceLoader}, so that other modules add theirs by being on the class path. What it
 * returns is the exit status: 0 done, 1 something was rejected, 2 it was asked the wrong way.
 */
public interface Subcommand extends Callable<Integer> {}
