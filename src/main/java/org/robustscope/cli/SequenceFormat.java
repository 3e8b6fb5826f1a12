package org.robustscope.cli;

import java.util.function.Supplier;
import org.robustscope.perturbation.PngSequenceWriter;
import org.robustscope.perturbation.SequenceWriter;

/** The value of {@code --format}. */
enum SequenceFormat {
  PNG(PngSequenceWriter::new);

  private final Supplier<SequenceWriter> writers;

  SequenceFormat(Supplier<SequenceWriter> writers) {
    this.writers = writers;
  }

  /** A writer for one thread. */
  SequenceWriter writer() {
    return writers.get();
  }
}
