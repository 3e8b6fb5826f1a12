package org.robustscope.cli;

import org.robustscope.dataset.Subset;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which images of a set a command takes. */
final class SubsetOptions {
  @Option(names = "--limit", paramLabel = "N", descriptionKey = "subset.limit")
  private Integer limit;

  @Option(names = "--per-class", paramLabel = "N", descriptionKey = "subset.per-class")
  private Integer perClass;

  /** The subset; both options together, or a number below 1, are usage errors. */
  Subset subset(CommandSpec spec) {
    if (limit != null && perClass != null) {
      throw new ParameterException(
          spec.commandLine(), "--limit and --per-class exclude each other; give one");
    }
    try {
      return limit != null
          ? Subset.first(limit)
          : perClass != null ? Subset.perClass(perClass) : Subset.ALL;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), (limit != null ? "--limit: " : "--per-class: ") + e.getMessage(), e);
    }
  }
}
