package org.robustscope.metric;

/**
 * One model's errors over a base's (Hendrycks and Dietterich 2019, section 4.1). All are ratios: 1
 * is as good as the base, and tables print them times 100. Extras have a CE where their base is
 * known and are never inside a mean of these.
 *
 * @param errors of the model
 * @param base what normalises, or {@link CorruptionBase#none}
 */
public record CorruptionScores(CorruptionErrors errors, CorruptionBase base) {

  /** CE: the model's summed error over the severities, over the base's. */
  public Measure ce(String type) {
    return errors
        .meanError(type)
        .over(base.meanError(type), base.name() + " makes no error under " + type);
  }

  /** mCE: the mean of the fifteen CEs, which is no ratio of means. */
  public Measure meanCe() {
    return CorruptionErrors.mean(BenchmarkCorruptions.FIFTEEN, this::ce);
  }

  /**
   * Relative CE: how much error the corruption adds to the model's clean error, over what it adds
   * to the base's; 0 and below where it adds none.
   */
  public Measure relativeCe(String type) {
    Measure added = errors.meanError(type).minus(errors.cleanError());
    Measure baseAdded = base.meanError(type).minus(base.cleanError());
    return added.over(baseAdded, type + " adds no error to the clean error of " + base.name());
  }

  /** Relative mCE: the mean of the fifteen relative CEs, noise included as it is. */
  public Measure relativeMeanCe() {
    return CorruptionErrors.mean(BenchmarkCorruptions.FIFTEEN, this::relativeCe);
  }

  /** The measure of a quantity of ImageNet-C; missing for those of other benchmarks. */
  public Measure measure(Quantity quantity) {
    return switch (quantity.kind()) {
      case CLEAN_ERROR -> errors.cleanError();
      case ERROR -> errors.error(quantity.type(), quantity.severity());
      case MEAN_ERROR -> errors.meanError(quantity.type());
      case UNNORMALISED_MEAN -> errors.unnormalisedMean();
      case UNNORMALISED_MEAN_OF_19 -> errors.unnormalisedMeanOfNineteen();
      case CE -> ce(quantity.type());
      case MEAN_CE -> meanCe();
      case RELATIVE_CE -> relativeCe(quantity.type());
      case RELATIVE_MEAN_CE -> relativeMeanCe();
      default -> Measure.missing(quantity.id() + " does not follow from errors under corruptions");
    };
  }
}
