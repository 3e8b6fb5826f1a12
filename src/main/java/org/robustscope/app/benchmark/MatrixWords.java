package org.robustscope.app.benchmark;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.robustscope.app.common.Messages;
import org.robustscope.benchmark.Condition;
import org.robustscope.corruption.CorruptionInfo;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.metric.Measure;
import org.robustscope.perturbation.Perturbation;
import org.robustscope.perturbation.PerturbationInfo;

/** The names of conditions and their cells. */
final class MatrixWords {
  private final Messages messages;
  private final Map<CorruptionType, String> titles = new EnumMap<>(CorruptionType.class);

  MatrixWords(Messages messages) {
    this.messages = messages;
  }

  Messages messages() {
    return messages;
  }

  String title(CorruptionType type) {
    return titles.computeIfAbsent(type, it -> CorruptionInfo.of(it).title());
  }

  String title(Perturbation perturbation) {
    return PerturbationInfo.title(perturbation);
  }

  /** "Fog 3", "Tilt", "Shot noise, strength 2", "Clean". */
  String title(Condition condition, boolean sequences) {
    if (condition.isClean()) {
      return messages.text("clean");
    }
    return sequences
        ? title(condition.perturbation())
        : messages.text("cell.name", title(condition.corruption()), condition.level());
  }

  Matrix.Column column(CorruptionType type) {
    return new Matrix.Column(messages.text("short." + type.id()), title(type), group(type));
  }

  String group(CorruptionType type) {
    return messages.text("group." + type.group().name().toLowerCase(Locale.ROOT));
  }

  Matrix.Column cleanColumn() {
    return new Matrix.Column(messages.text("short.clean"), messages.text("clean"), "");
  }

  Matrix.Column column(Perturbation perturbation) {
    String name = messages.text("short." + perturbation.type().id());
    return new Matrix.Column(
        perturbation.strength() == 1 ? name : name + " " + perturbation.strength(),
        title(perturbation),
        messages.text(perturbation.type().isBenchmark() ? "group.ten" : "group.extra"));
  }

  /** "mCE 71.3 %", or "no mCE: reason". */
  String said(String name, Measure measure) {
    return switch (measure) {
      case Measure.Value value -> messages.text("headline.number", name, Figures.percent(value));
      case Measure.Missing(String why) -> messages.text("headline.none", name, why);
    };
  }

  /** A computed cell. */
  Matrix.Cell summary(String name, Measure measure, boolean percent) {
    String text = percent ? Figures.percent(measure) : Figures.number(measure);
    String words =
        switch (measure) {
          case Measure.Value _ -> messages.text(percent ? "sum.percent" : "sum.number", name, text);
          case Measure.Missing(String why) -> messages.text("headline.none", name, why);
        };
    return Matrix.Cell.summary(text, words);
  }
}
