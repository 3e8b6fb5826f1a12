package org.robustscope.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * One model's top-1 errors, clean and corrupted, as far as they are known.
 *
 * @param model its name, for reasons
 * @param clean error on the clean validation set, 0 to 1
 * @param byType by corruption id
 */
public record CorruptionErrors(
    String model, OptionalDouble clean, Map<String, SeverityErrors> byType) {
  private static final int NAMED = 3;

  public CorruptionErrors {
    byType = Map.copyOf(byType);
    clean.ifPresent(error -> {
      if (!(error >= 0 && error <= 1)) {
        throw new IllegalArgumentException("clean error (" + error + ") should be 0 to 1");
      }
    });
  }

  /** The clean error, or why there is none. */
  public Measure cleanError() {
    return Measure.of(clean, "no clean error of " + model + " is known");
  }

  /**
   * The error of one cell, or why there is none.
   *
   * @param severity 1 to 5
   */
  public Measure error(String type, int severity) {
    SeverityErrors errors = byType.get(type);
    return errors == null ? unknown(type) : named(type, errors.error(severity));
  }

  /**
   * The mean error over a corruption's five severities, which the literature calls unnormalised CE;
   * missing unless all five are known.
   */
  public Measure meanError(String type) {
    SeverityErrors errors = byType.get(type);
    return errors == null ? unknown(type) : named(type, errors.mean());
  }

  /** The mean of {@link #meanError} over the fifteen: no mCE, which is normalised. */
  public Measure unnormalisedMean() {
    return mean(BenchmarkCorruptions.FIFTEEN, this::meanError);
  }

  /**
   * The mean of {@link #meanError} over all nineteen, extras included, which the reference's
   * evaluation program prints as "mCE (unnormalised)".
   */
  public Measure unnormalisedMeanOfNineteen() {
    return mean(BenchmarkCorruptions.NINETEEN, this::meanError);
  }

  private Measure unknown(String type) {
    return Measure.missing("no error of " + model + " is known for " + type);
  }

  private Measure named(String type, Measure measure) {
    return switch (measure) {
      case Measure.Value value -> value;
      case Measure.Missing(String reason) -> Measure.missing(model + ", " + type + ": " + reason);
    };
  }

  /** The mean over all types; where some are missing, a reason that names the first ones. */
  static Measure mean(List<String> types, Function<String, Measure> measure) {
    List<Measure> measures = types.stream().map(measure).toList();
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      if (!measures.get(i).isPresent()) {
        missing.add(types.get(i));
      }
    }
    if (missing.size() < 2) {
      return Measure.mean(measures);
    }
    String rest = missing.size() > NAMED ? " and " + (missing.size() - NAMED) + " more" : "";
    String first = String.join(", ", missing.subList(0, Math.min(NAMED, missing.size())));
    String why = measures.get(types.indexOf(missing.getFirst())).reason().orElseThrow();
    return Measure.missing(
        missing.size() + " of " + types.size() + " missing: " + first + rest + " (" + why + ")");
  }
}
