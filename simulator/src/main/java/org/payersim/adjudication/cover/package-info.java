/** Is the service owed: coverage, duplicate, timely filing, network, covered benefit. */
@NullMarked
package org.payersim.adjudication.cover;

import org.jspecify.annotations.NullMarked;
