package org.robustscope.app.explore;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.robustscope.app.common.Messages;
import org.robustscope.model.ClassificationException;
import org.robustscope.perturbation.SequenceException;

/** What the user reads of a failure: one line. */
public final class FailureText {
  private FailureText() {}

  public static String of(Throwable failure, Messages messages) {
    return switch (failure) {
      case OutOfMemoryError _ -> messages.text("failure.memory");
      // These name file and reason already.
      case IOException e when e.getMessage() != null -> e.getMessage();
      case UncheckedIOException e -> of(e.getCause(), messages);
      case ClassificationException e -> e.getMessage();
      case SequenceException e -> e.getMessage();
      case IllegalArgumentException e when e.getMessage() != null -> e.getMessage();
      default -> messages.text("failure.unexpected", failure.toString());
    };
  }
}
