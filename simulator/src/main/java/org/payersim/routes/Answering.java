package org.payersim.routes;

import java.io.IOException;

/** One conversation: what is answered to a request. May wait for the disk and for other work. */
@FunctionalInterface
interface Answering {
  /** The answer; {@link IOException} if it could not be put on disk. */
  Response answer(Request request) throws IOException;
}
