package org.robustscope.figure.data;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What a number of a figure measures. Rates and normalised errors are in percent of the base (100 =
 * as the base), errors and probabilities in percent.
 */
public enum Quantity {
  /** Top-1 error on clean pictures. */
  CLEAN_ERROR(false),
  /** Mean corruption error: the mean of the fifteen CEs (section 3.1 of the paper). */
  MCE(true),
  /** Relative mCE: the same of what corruption adds to the clean error. */
  RELATIVE_MCE(true),
  /** Corruption error of one corruption. */
  CE(true),
  /** Relative corruption error of one corruption. */
  RELATIVE_CE(true),
  /** Plain top-1 error of one corruption: of a severity, or the mean over the five. */
  ERROR(false),
  /** Plain mean of the corruptions' errors; never to be called mCE. */
  MEAN_ERROR(false),
  /** Mean flip rate over the ten perturbations (section 4.2). */
  MFR(true),
  /** Flip rate of one perturbation. */
  FLIP_RATE(true),
  /** Flip probability of one perturbation. */
  FLIP_PROBABILITY(false),
  /** Mean top-5 distance over the ten perturbations, normalised. */
  MT5D(true),
  /** Top-5 distance of one perturbation, normalised. */
  T5D(true),
  /** Top-5 distance of one perturbation, not normalised, 0 to 15. */
  UT5D(false),
  /** Parameters in millions. */
  PARAMETERS(false),
  /** Multiply-adds of one picture in thousands of millions. */
  GFLOPS(false);

  private final boolean normalised;

  Quantity(boolean normalised) {
    this.normalised = normalised;
  }

  /** Whether a base divides it, so that results of different bases or subsets must not mix. */
  public boolean normalised() {
    return normalised;
  }

  /** Its name in files: {@code mce}, {@code clean_error}, ... */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name in texts: "mCE", "clean error", ... */
  public String title() {
    return text("title");
  }

  /** An axis' label: the title and the unit. */
  public String axisTitle() {
    return text("axis");
  }

  /** The unit behind a number, with the blank before it; empty when there is none. */
  public String unit() {
    return switch (this) {
      case UT5D -> "";
      case PARAMETERS -> " M";
      case GFLOPS -> " G";
      default -> " %";
    };
  }

  /** Digits after the point that the published tables have. */
  public int digits() {
    return switch (this) {
      case CE, RELATIVE_CE, FLIP_RATE, T5D, MFR, MT5D, MCE, RELATIVE_MCE, CLEAN_ERROR -> 1;
      case ERROR, MEAN_ERROR, PARAMETERS, GFLOPS, FLIP_PROBABILITY -> 1;
      case UT5D -> 2;
    };
  }

  private String text(String key) {
    return ResourceBundle.getBundle("messages.figure", Locale.ROOT).getString(id() + "." + key);
  }
}
