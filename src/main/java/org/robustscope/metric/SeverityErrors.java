package org.robustscope.metric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One model's top-1 errors under one corruption: of some or all of the five severities, or their
 * mean alone, which is all that some tables print.
 *
 * @param bySeverity error, 0 to 1, by severity, 1 to 5; empty when only the mean is known
 * @param printedMean the mean over the five severities, 0 to 1, where no severities are known
 */
public record SeverityErrors(Map<Integer, Double> bySeverity, OptionalDouble printedMean) {
  public static final int SEVERITIES = 5;

  public SeverityErrors {
    bySeverity = Map.copyOf(bySeverity);
    bySeverity.forEach((severity, error) -> {
      if (severity < 1 || severity > SEVERITIES) {
        throw new IllegalArgumentException("severity (" + severity + ") should be 1 to 5");
      }
      check(error);
    });
    printedMean.ifPresent(SeverityErrors::check);
    if (printedMean.isPresent() && !bySeverity.isEmpty()) {
      throw new IllegalArgumentException("mean: it follows from the severities that are given");
    }
  }

  private static void check(double error) {
    if (!(error >= 0 && error <= 1)) {
      throw new IllegalArgumentException("error (" + error + ") should be 0 to 1");
    }
  }

  /** The severities that are known, any number of them. */
  public static SeverityErrors of(Map<Integer, Double> bySeverity) {
    return new SeverityErrors(bySeverity, OptionalDouble.empty());
  }

  /**
   * All five, severity 1 first.
   *
   * @throws IllegalArgumentException when these are not five
   */
  public static SeverityErrors of(double... five) {
    if (five.length != SEVERITIES) {
      throw new IllegalArgumentException("errors (" + five.length + ") should be 5");
    }
    Map<Integer, Double> bySeverity = new TreeMap<>();
    for (int i = 0; i < SEVERITIES; i++) {
      bySeverity.put(i + 1, five[i]);
    }
    return of(bySeverity);
  }

  /** Nothing but the mean over the five severities. */
  public static SeverityErrors ofMean(double mean) {
    return new SeverityErrors(Map.of(), OptionalDouble.of(mean));
  }

  /** The error of one severity, 1 to 5, or why there is none. */
  public Measure error(int severity) {
    Double error = bySeverity.get(severity);
    return error == null
        ? Measure.missing("no error is known at severity " + severity)
        : Measure.of(error);
  }

  /** The mean over the five severities; missing unless all are known, or the mean as printed. */
  public Measure mean() {
    if (printedMean.isPresent()) {
      return Measure.of(printedMean.getAsDouble());
    }
    List<Integer> missing = new ArrayList<>();
    double sum = 0;
    for (int severity = 1; severity <= SEVERITIES; severity++) {
      if (bySeverity.containsKey(severity)) {
        sum += bySeverity.get(severity);
      } else {
        missing.add(severity);
      }
    }
    return missing.isEmpty()
        ? Measure.of(sum / SEVERITIES)
        : Measure.missing(
            (missing.size() == 1 ? "severity " : "severities ") + join(missing) + " missing");
  }

  private static String join(Collection<Integer> severities) {
    return severities.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
