package org.robustscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.robustscope.corruption.CorruptionEngine;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Preparation;
import org.robustscope.corruption.Variant;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.ImageReadException;
import org.robustscope.image.RgbImage;
import org.robustscope.random.SeedRule;

/**
 * Corrupts one picture after the other and writes what comes out. Each thread has its own engine;
 * results do not depend on which thread did what.
 */
final class CorruptJob {
  private final Plan plan;
  private final Failures failures;
  private final ThreadLocal<CorruptionEngine> engines;

  /** What is asked for; the same for all pictures. */
  record Plan(
      List<CorruptionType> types,
      List<Integer> severities,
      Variant variant,
      SeedRule seedRule,
      boolean standardPreprocessing,
      boolean jpeg85,
      boolean overwrite,
      Path out) {

    Path target(CorruptionType type, int severity, Input input) {
      return out.resolve(type.id())
          .resolve(Integer.toString(severity))
          .resolve(input.stem() + (jpeg85 ? ".JPEG" : ".png"));
    }
  }

  CorruptJob(Plan plan, FrostTextures textures, Failures failures) {
    this.plan = plan;
    this.failures = failures;
    this.engines = ThreadLocal.withInitial(() -> new CorruptionEngine(textures));
  }

  /** Writes every version of one picture; returns how many were written. */
  int corrupt(Input input) {
    RgbImage source;
    try {
      RgbImage photograph = ImageFiles.read(input.file()).image();
      source =
          plan.standardPreprocessing ? Preparation.standard(photograph, plan.variant) : photograph;
      plan.variant.requireSize(source);
    } catch (ImageReadException e) {
      failures.add(e.getMessage());
      return 0;
    } catch (IllegalArgumentException e) {
      failures.add(input.file() + ": " + e.getMessage());
      return 0;
    }
    int written = 0;
    RgbImage result = new RgbImage(source.width(), source.height());
    for (CorruptionType type : plan.types) {
      for (int severity : plan.severities) {
        long seed = plan.seedRule.seedOf(input.relativePath(), type.id(), severity);
        engines.get().apply(type, severity, plan.variant, seed, source, result);
        try {
          Path target = plan.target(type, severity, input);
          Files.createDirectories(target.getParent());
          ImageFiles.write(result, target, plan.overwrite);
          written++;
        } catch (IOException e) {
          failures.add(input.file() + ": " + Failures.reason(e));
          return written;
        }
      }
    }
    return written;
  }
}
