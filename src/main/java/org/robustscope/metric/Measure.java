package org.robustscope.metric;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** A number, or why there is none: what would be NaN or zero elsewhere has a reason here. */
public sealed interface Measure {

  /**
   * A number.
   *
   * @param value finite
   */
  record Value(double value) implements Measure {
    public Value {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("measure (" + value + ") should be finite");
      }
    }
  }

  /**
   * No number.
   *
   * @param why one line for people
   */
  record Missing(String why) implements Measure {
    public Missing {
      if (why.isBlank()) {
        throw new IllegalArgumentException("reason: a missing measure should say why");
      }
    }
  }

  /**
   * A number.
   *
   * @throws IllegalArgumentException when it is not finite
   */
  static Measure of(double value) {
    return new Value(value);
  }

  /** No number, for this reason. */
  static Measure missing(String reason) {
    return new Missing(reason);
  }

  /** The number if there is one, otherwise the reason. */
  static Measure of(OptionalDouble value, String reasonOtherwise) {
    return value.isPresent() ? of(value.getAsDouble()) : missing(reasonOtherwise);
  }

  /** Whether there is a number. */
  default boolean isPresent() {
    return this instanceof Value;
  }

  /** The number, or empty. */
  default OptionalDouble number() {
    return this instanceof Value(double value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /** Why there is no number; empty when there is one. */
  default Optional<String> reason() {
    return this instanceof Missing(String why) ? Optional.of(why) : Optional.empty();
  }

  /**
   * The number.
   *
   * @throws IllegalStateException with the reason when there is none
   */
  default double orElseThrow() {
    return switch (this) {
      case Value(double value) -> value;
      case Missing(String why) -> throw new IllegalStateException(why);
    };
  }

  /** The number changed; a reason stays. */
  default Measure map(DoubleUnaryOperator change) {
    return this instanceof Value(double value) ? of(change.applyAsDouble(value)) : this;
  }

  /** This number less another; the first reason where one is missing. */
  default Measure minus(Measure other) {
    return switch (other) {
      case Value(double subtrahend) -> map(value -> value - subtrahend);
      case Missing missing -> isPresent() ? missing : this;
    };
  }

  /**
   * This number over a base; the first reason where one is missing.
   *
   * @param reasonOtherwise why there is none when the base is not above 0
   */
  default Measure over(Measure base, String reasonOtherwise) {
    return switch (base) {
      case Value(double divisor) when isPresent() && !(divisor > 0) -> missing(reasonOtherwise);
      case Value(double divisor) -> map(value -> value / divisor);
      case Missing missing -> isPresent() ? missing : this;
    };
  }

  /**
   * The mean of all; the first reason where one is missing.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Measure mean(Collection<Measure> measures) {
    if (measures.isEmpty()) {
      throw new IllegalArgumentException("measures: there should be at least one");
    }
    double sum = 0;
    for (Measure measure : measures) {
      switch (measure) {
        case Value(double value) -> sum += value;
        case Missing missing -> {
          return missing;
        }
      }
    }
    return of(sum / measures.size());
  }
}
