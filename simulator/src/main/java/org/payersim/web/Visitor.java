package org.payersim.web;

/**
 * Who asks.
 *
 * @param name a name nobody can guess
 * @param token what his forms carry
 */
record Visitor(String name, String token) {}
