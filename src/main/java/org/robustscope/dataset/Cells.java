package org.robustscope.dataset;

import java.util.stream.Collectors;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.perturbation.Perturbation;

/** Says which cells a set has, when one is asked for that it does not have. */
final class Cells {
  private Cells() {}

  static void require(CorruptionSet set, CorruptionType type, int severity)
      throws DataSetException {
    if (severity < 1 || severity > CorruptionArrays.SEVERITIES) {
      throw new IllegalArgumentException("severity (" + severity + ") should be 1 to 5");
    }
    if (!set.types().contains(type)) {
      throw new DataSetException(
          set.root(),
          type.id()
              + " is missing; there are "
              + set.types().stream().map(CorruptionType::id).collect(Collectors.joining(", ")));
    }
    if (!set.severities(type).contains(severity)) {
      throw new DataSetException(
          set.root(),
          "severity %d of %s is missing; there are %s"
              .formatted(
                  severity,
                  type.id(),
                  set.severities(type).stream()
                      .map(String::valueOf)
                      .collect(Collectors.joining(", "))));
    }
  }

  static void require(SequenceSet set, Perturbation perturbation) throws DataSetException {
    if (!set.perturbations().contains(perturbation)) {
      throw new DataSetException(
          set.root(),
          perturbation.id()
              + " is missing; there are "
              + set.perturbations().stream()
                  .map(Perturbation::id)
                  .collect(Collectors.joining(", ")));
    }
  }
}
