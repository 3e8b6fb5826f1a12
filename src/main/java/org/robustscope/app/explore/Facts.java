package org.robustscope.app.explore;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.StatusLine;
import org.robustscope.corruption.Variant;
import org.robustscope.model.Classifier;
import org.robustscope.model.DeviceReport;
import org.robustscope.random.SeedMode;

/** What badge and status bar say: device, latency, seed, variant. */
final class Facts {
  private final ExploreViewModel model;
  private final Messages messages;
  private final ReadOnlyStringWrapper badge = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper engine = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper device = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper latency = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper seed = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper variant = new ReadOnlyStringWrapper("");

  Facts(ExploreViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    model.models().classifiersProperty().subscribe(_ -> tellModel());
    model.b().answersProperty().subscribe(_ -> tellModel());
    model.seedProperty().subscribe(_ -> tellSeed());
    model.seedModeProperty().subscribe(_ -> tellSeed());
    model.source().variantProperty().subscribe(_ -> tellVariant());
    model.subjectProperty().subscribe(_ -> tellVariant());
  }

  /** Such as "CPU · 14 ms", empty without a model. */
  ReadOnlyStringProperty badge() {
    return badge.getReadOnlyProperty();
  }

  /** Why this device, for a tooltip. */
  ReadOnlyStringProperty deviceReason() {
    return reason.getReadOnlyProperty();
  }

  StatusLine status() {
    return new StatusLine(engine, device, latency, seed, variant);
  }

  private void tellModel() {
    Optional<Classifier> first = model.models().classifiersProperty().get().stream().findFirst();
    if (first.isEmpty()) {
      badge.set("");
      engine.set("");
      device.set("");
      latency.set("");
      return;
    }
    DeviceReport report = first.get().device();
    engine.set(messages.text("status.engine"));
    device.set(report.used().toString());
    reason.set(
        report.reason().isEmpty()
            ? messages.text("device.as", report.asked().toString().toLowerCase(Locale.ROOT))
            : report.reason());
    model.b().answersProperty().get().stream()
        .filter(answer -> answer.model() == first.get())
        .flatMap(answer -> answer.prediction().stream())
        .findFirst()
        .ifPresent(it -> latency.set(messages.text("milliseconds", TopFives.millis(it))));
    badge.set(
        latency.get().isEmpty()
            ? device.get()
            : messages.text("badge", device.get(), latency.get()));
  }

  private void tellSeed() {
    seed.set(
        messages.text(
            model.seedModeProperty().get() == SeedMode.IMAGE ? "status.seed" : "status.seedCall",
            Long.toString(model.seedProperty().get())));
  }

  private void tellVariant() {
    Variant now = model.source().variantProperty().get();
    Subject subject = model.subjectProperty().get();
    String size = now.isFull() && subject != null ? subject.crop().picture().sizeText() : "";
    variant.set(
        now.isFull()
            ? messages.text("status.full", size)
            : messages.text("status.variant", now.id()));
  }
}
