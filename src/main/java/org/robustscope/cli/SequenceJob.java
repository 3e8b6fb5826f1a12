package org.robustscope.cli;

import java.nio.file.Path;
import java.util.List;
import org.robustscope.corruption.Variant;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.ImageReadException;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.Perturbation;
import org.robustscope.perturbation.SequenceException;
import org.robustscope.perturbation.SequencePreparation;
import org.robustscope.perturbation.SequenceWriter;
import org.robustscope.perturbation.Sequences;
import org.robustscope.random.SeedRule;

/** Writes the sequences of one picture after the other; safe from several threads. */
final class SequenceJob {
  private final Plan plan;
  private final SequenceWriters writers;
  private final Failures failures;

  /** What is asked for; the same for all pictures. */
  record Plan(
      List<Perturbation> perturbations,
      Variant variant,
      SeedRule seedRule,
      boolean standardPreprocessing,
      boolean overwrite,
      Path out) {}

  SequenceJob(Plan plan, SequenceWriters writers, Failures failures) {
    this.plan = plan;
    this.writers = writers;
    this.failures = failures;
  }

  /** Writes every sequence of one picture; returns how many were written. */
  int write(Input input) {
    RgbImage prepared;
    try {
      prepared = prepare(ImageFiles.read(input.file()).image());
    } catch (ImageReadException e) {
      failures.add(e.getMessage());
      return 0;
    } catch (IllegalArgumentException e) {
      failures.add(input.file() + ": " + e.getMessage());
      return 0;
    }
    SequenceWriter writer = writers.writer();
    int written = 0;
    for (Perturbation perturbation : plan.perturbations) {
      long seed =
          plan.seedRule.seedOf(
              input.relativePath(), perturbation.type().id(), perturbation.strength());
      Path stem = plan.out.resolve(perturbation.id()).resolve(input.stem());
      try (FrameSource frames = Sequences.open(perturbation, plan.variant, seed, prepared)) {
        writer.write(frames, perturbation.type().isNoise(), stem, plan.overwrite);
        written++;
      } catch (SequenceException e) {
        failures.add(e.getMessage());
      }
    }
    return written;
  }

  private RgbImage prepare(RgbImage photograph) {
    if (plan.standardPreprocessing) {
      return SequencePreparation.standard(photograph, plan.variant);
    }
    if (plan.variant == Variant.V64) {
      plan.variant.requireSize(photograph);
    }
    SequencePreparation.requireSize(photograph, plan.variant);
    return photograph;
  }
}
