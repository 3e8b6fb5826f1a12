package org.robustscope.figure.data;

import java.util.Locale;
import java.util.ResourceBundle;
import org.robustscope.metric.Quantity;
import org.robustscope.metric.Quantity.Kind;
import org.robustscope.metric.Quantity.Unit;

/**
 * What a number of a figure is: a metric, or a model's size. Figures have shares and ratios in
 * percent.
 */
public sealed interface Slot {

  /** A metric. */
  record Metric(Quantity quantity) implements Slot {
    @Override
    public String id() {
      return quantity.id();
    }

    @Override
    public String key() {
      return quantity.kind().id();
    }
  }

  /** A model's size. */
  enum Size implements Slot {
    /** In millions. */
    PARAMETERS,
    /** Multiply-adds of one picture, in thousands of millions. */
    GFLOPS;

    @Override
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String key() {
      return id();
    }
  }

  /** A metric of the whole benchmark. */
  static Slot of(Kind kind) {
    return new Metric(Quantity.of(kind));
  }

  /** A metric of one corruption or perturbation. */
  static Slot of(Kind kind, String item) {
    return new Metric(Quantity.of(kind, item));
  }

  /** The error of one corruption at one severity. */
  static Slot error(String corruption, int severity) {
    return new Metric(Quantity.error(corruption, severity));
  }

  /** Its name in files: {@code mce}, {@code ce:fog}, {@code parameters}. */
  String id();

  /** The kind's name, without corruption and severity. */
  String key();

  /** The kind in words: "mCE", "clean error". */
  default String kindTitle() {
    return text("title");
  }

  /** An axis' label: the kind and its unit. */
  default String axisTitle() {
    return text("axis");
  }

  /** All of it in words: "CE, Gaussian noise", "error, Fog, severity 3". */
  default String title() {
    return switch (this) {
      case Size _ -> kindTitle();
      case Metric(Quantity q) ->
          kindTitle()
              + (q.type().isEmpty() ? "" : ", " + ItemNames.full(q.type()))
              + (q.severity() == 0 ? "" : ", severity " + q.severity());
    };
  }

  /** Whether a base divides it, so that results over different bases or pictures must not mix. */
  default boolean normalised() {
    return this instanceof Metric(Quantity q) && q.kind().needsBase();
  }

  /** What a share or ratio is multiplied with to be shown: 100 for percent, else 1. */
  default double factor() {
    return this instanceof Metric(Quantity q) && q.kind().unit() != Unit.NUMBER ? 100 : 1;
  }

  /** The unit behind a number, with the blank before it; empty when there is none. */
  default String unit() {
    return switch (this) {
      case Size.PARAMETERS -> " M";
      case Size.GFLOPS -> " G";
      case Metric _ -> factor() == 100 ? " %" : "";
    };
  }

  /** Digits after the point. */
  default int digits() {
    return this instanceof Metric && factor() == 1 ? 2 : 1;
  }

  private String text(String part) {
    return ResourceBundle.getBundle("messages.figure", Locale.ROOT)
        .getString("slot." + key() + "." + part);
  }
}
