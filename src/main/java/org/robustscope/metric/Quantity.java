package org.robustscope.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a number measures: the key under which results of all origins are kept.
 *
 * @param kind of measure
 * @param type corruption or perturbation id, empty for kinds that have none
 * @param severity 1 to 5 for {@link Kind#ERROR}, else 0
 */
public record Quantity(Kind kind, String type, int severity) {

  /** What the number of a measure is, which decides how it is printed. */
  public enum Unit {
    /** 0 to 1, printed in percent. */
    SHARE,
    /** A share over a base's, printed in percent; may be above 1, relative ones below 0. */
    RATIO,
    /** Printed as it is. */
    NUMBER
  }

  /** The measures. Lower is better for every one. */
  public enum Kind {
    /** Top-1 error on the clean validation set. */
    CLEAN_ERROR("clean", Unit.SHARE, 0),
    /** Top-5 error on the clean validation set. */
    CLEAN_TOP5_ERROR("clean-top5", Unit.SHARE, 0),
    /** E: top-1 error of one corruption at one severity. */
    ERROR("error", Unit.SHARE, 2),
    /** Mean top-1 error of one corruption over the severities, "unnormalised CE". */
    MEAN_ERROR("mean-error", Unit.SHARE, 1),
    /** Mean of the fifteen mean errors: no mCE. */
    UNNORMALISED_MEAN("unnormalised-mean", Unit.SHARE, 0),
    /** Mean of all nineteen mean errors, as the reference's program prints it: no mCE. */
    UNNORMALISED_MEAN_OF_19("unnormalised-mean-19", Unit.SHARE, 0),
    /** CE: corruption error. */
    CE("ce", Unit.RATIO, 1),
    /** mCE: mean corruption error. */
    MEAN_CE("mce", Unit.RATIO, 0),
    /** Relative CE. */
    RELATIVE_CE("relative-ce", Unit.RATIO, 1),
    /** Relative mCE. */
    RELATIVE_MEAN_CE("relative-mce", Unit.RATIO, 0),
    /** Errors of another protocol over the paper's AlexNet: printed by some, mixes protocols. */
    MIXED_MEAN_CE("mixed-mce", Unit.RATIO, 0),
    /** FP: flip probability of one perturbation. */
    FLIP_PROBABILITY("fp", Unit.SHARE, 1),
    /** mFP: mean of the ten flip probabilities, unnormalised. */
    MEAN_FLIP_PROBABILITY("mfp", Unit.SHARE, 0),
    /** FR: flip rate. */
    FLIP_RATE("fr", Unit.RATIO, 1),
    /** mFR: mean flip rate. */
    MEAN_FLIP_RATE("mfr", Unit.RATIO, 0),
    /** uT5D: top-5 distance of one perturbation, unnormalised. */
    TOP5_DISTANCE("ut5d", Unit.NUMBER, 1),
    /** T5D: top-5 distance over the base's. */
    TOP5_RATE("t5d", Unit.RATIO, 1),
    /** mT5D: mean of the ten T5Ds. */
    MEAN_TOP5_RATE("mt5d", Unit.RATIO, 0),
    /** ECE: expected calibration error on the clean validation set. */
    CALIBRATION_ERROR("ece", Unit.SHARE, 0),
    /** Brier score of all classes on the clean validation set, 0 to 2. */
    BRIER("brier", Unit.NUMBER, 0);

    private final String id;
    private final Unit unit;
    private final int arguments;

    Kind(String id, Unit unit, int arguments) {
      this.id = id;
      this.unit = unit;
      this.arguments = arguments;
    }

    /** The name in files and on the command line. */
    public String id() {
      return id;
    }

    /** What the number is. */
    public Unit unit() {
      return unit;
    }

    /** Whether it is one corruption's or perturbation's. */
    public boolean hasType() {
      return arguments > 0;
    }

    /** Whether it is one severity's. */
    public boolean hasSeverity() {
      return arguments > 1;
    }

    /** Whether a base normalises it, so that it cannot be without one. */
    public boolean needsBase() {
      return unit == Unit.RATIO;
    }
  }

  public Quantity {
    if (kind.hasType() == type.isEmpty()) {
      throw new IllegalArgumentException(
          kind.id()
              + ": type (\""
              + type
              + "\") should be "
              + (kind.hasType() ? "given" : "empty"));
    }
    boolean fits =
        kind.hasSeverity() ? severity >= 1 && severity <= SeverityErrors.SEVERITIES : severity == 0;
    if (!fits) {
      throw new IllegalArgumentException(
          kind.id()
              + ": severity ("
              + severity
              + ") should be "
              + (kind.hasSeverity() ? "1 to 5" : "0"));
    }
  }

  /** A quantity of the whole benchmark, such as mCE. */
  public static Quantity of(Kind kind) {
    return new Quantity(kind, "", 0);
  }

  /** A quantity of one corruption or perturbation, such as CE. */
  public static Quantity of(Kind kind, String type) {
    return new Quantity(kind, type, 0);
  }

  /** The top-1 error of one cell. */
  public static Quantity error(String type, int severity) {
    return new Quantity(Kind.ERROR, type, severity);
  }

  /** The quantities that follow from errors under the nineteen corruptions, cells first. */
  public static List<Quantity> ofCorruptions() {
    return Stream.concat(
            BenchmarkCorruptions.NINETEEN.stream().flatMap(Quantity::ofCorruption),
            Stream.of(
                    Kind.CLEAN_ERROR,
                    Kind.UNNORMALISED_MEAN,
                    Kind.UNNORMALISED_MEAN_OF_19,
                    Kind.MEAN_CE,
                    Kind.RELATIVE_MEAN_CE)
                .map(Quantity::of))
        .toList();
  }

  private static Stream<Quantity> ofCorruption(String type) {
    Stream<Quantity> cells =
        Stream.of(1, 2, 3, 4, 5).map(severity -> Quantity.error(type, severity));
    Stream<Quantity> means =
        Stream.of(Kind.MEAN_ERROR, Kind.CE, Kind.RELATIVE_CE).map(kind -> of(kind, type));
    return Stream.concat(cells, means);
  }

  /**
   * The name in files and on the command line: {@code mce}, {@code ce:fog}, {@code error:fog:3}.
   */
  public String id() {
    return kind.id()
        + (kind.hasType() ? ":" + type : "")
        + (kind.hasSeverity() ? ":" + severity : "");
  }

  /** The quantity of an {@link #id}; empty when there is none of that name. */
  public static Optional<Quantity> parse(String id) {
    String[] parts = id.toLowerCase(Locale.ROOT).split(":", -1);
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.id().equals(parts[0]) && kind.arguments == parts.length - 1)
        .findFirst()
        .flatMap(kind -> parse(kind, parts));
  }

  private static Optional<Quantity> parse(Kind kind, String[] parts) {
    String type = kind.hasType() ? parts[1] : "";
    boolean fits = !kind.hasType() || !type.isEmpty();
    if (kind.hasSeverity()) {
      return fits && parts[2].matches("[1-5]")
          ? Optional.of(error(type, Integer.parseInt(parts[2])))
          : Optional.empty();
    }
    return fits ? Optional.of(of(kind, type)) : Optional.empty();
  }

  /** All kinds' ids, for messages. */
  public static String kindIds() {
    return Arrays.stream(Kind.values()).map(Kind::id).collect(Collectors.joining(", "));
  }
}
