/**
 * Behaviour as files: a folder per scenario with what is given, what is sent and what the payer
 * answers, and the runner that plays it. Start reading at {@link
 * org.payersim.scenarios.ScenarioRunner}.
 */
@NullMarked
package org.payersim.scenarios;

import org.jspecify.annotations.NullMarked;
