/** CAQH CORE connectivity: the envelope partners exchange X12 in, by SOAP, MIME and REST. */
@NullMarked
package org.payersim.core;

import org.jspecify.annotations.NullMarked;
