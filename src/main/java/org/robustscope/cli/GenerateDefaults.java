package org.robustscope.cli;

import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Data sets have videos unless told otherwise, where {@code sequence} writes exact frames. */
final class GenerateDefaults implements IDefaultValueProvider {
  @Override
  public String defaultValue(ArgSpec argument) {
    return argument instanceof OptionSpec option && option.longestName().equals("--format")
        ? "mp4"
        : null;
  }
}
