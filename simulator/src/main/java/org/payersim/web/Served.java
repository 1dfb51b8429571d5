package org.payersim.web;

import org.payersim.sandbox.Sandbox;
import org.payersim.web.operate.Traffic;

/**
 * The payer that is served beside the lab.
 *
 * @param payer the payer
 * @param traffic what goes through it
 */
record Served(Sandbox payer, Traffic traffic) {}
