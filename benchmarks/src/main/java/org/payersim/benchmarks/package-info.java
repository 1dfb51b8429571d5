/** JMH benchmarks of every part, and whole-process runs beside peers. Nothing here ships. */
@NullMarked
package org.payersim.benchmarks;

import org.jspecify.annotations.NullMarked;
