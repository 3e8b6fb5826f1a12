package org.robustscope.app.shell;

import java.util.Optional;

/** A failure that is shown until the user puts it away. */
record ErrorNotice(String text, Optional<Throwable> cause) {}
