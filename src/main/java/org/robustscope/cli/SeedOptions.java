package org.robustscope.cli;

import java.util.Locale;
import java.util.Map;
import org.robustscope.random.SeedMode;
import org.robustscope.random.SeedRule;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The seed of the random types and what becomes of it. */
final class SeedOptions {
  @Option(names = "--seed", paramLabel = "N", defaultValue = "0", descriptionKey = "corrupt.seed")
  private long seed;

  @Option(
      names = "--seed-mode",
      paramLabel = "image|call",
      defaultValue = "image",
      descriptionKey = "corrupt.seed-mode")
  private SeedMode mode;

  /** The rule; a seed out of range is a usage error. */
  SeedRule rule(CommandSpec spec) {
    try {
      return new SeedRule(mode, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--seed: " + e.getMessage(), e);
    }
  }

  void putInto(Map<String, Object> json) {
    json.put("seed", seed);
    json.put("seedMode", mode.name().toLowerCase(Locale.ROOT));
  }
}
