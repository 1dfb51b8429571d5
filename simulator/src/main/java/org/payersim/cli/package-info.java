/** Commands of the launcher; one class per command. */
@NullMarked
package org.payersim.cli;

import org.jspecify.annotations.NullMarked;
