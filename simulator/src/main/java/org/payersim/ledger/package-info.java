/**
 * The working memory, and the only package that knows Hazelcast: rule source, family ledgers, claim
 * history.
 */
@NullMarked
package org.payersim.ledger;

import org.jspecify.annotations.NullMarked;
