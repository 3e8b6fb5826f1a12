package org.robustscope.cli;

import java.nio.file.Path;
import org.robustscope.benchmark.ResultsStore;
import picocli.CommandLine.Option;

/** Where results are kept. */
final class ResultsOption {
  @Option(names = "--results", paramLabel = "FILE", descriptionKey = "results.file")
  private Path file;

  Path file() {
    return file == null ? ResultsStore.ofUser() : file;
  }
}
