/**
 * The SFTP server: partners' homes, who may open them, and when an upload is whole. What becomes of
 * uploads is decided elsewhere; the only package that knows the SSH library.
 */
@NullMarked
package org.payersim.sftp;

import org.jspecify.annotations.NullMarked;
