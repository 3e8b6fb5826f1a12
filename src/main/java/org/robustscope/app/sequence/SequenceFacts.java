package org.robustscope.app.sequence;

import javafx.beans.property.ReadOnlyStringWrapper;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.StatusLine;
import org.robustscope.model.Prediction;

/** What the status bar says: engine, device, latency, seed, variant. */
final class SequenceFacts {
  private final SequenceViewModel model;
  private final Messages messages;
  private final ReadOnlyStringWrapper engine = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper device = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper latency = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper seed = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper variant = new ReadOnlyStringWrapper("");

  SequenceFacts(SequenceViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    model.revisionProperty().subscribe(_ -> tellModel());
    model.frameProperty().subscribe(_ -> tellModel());
    model.seedProperty().subscribe(now -> seed.set(messages.text("status.seed", now.toString())));
    model
        .variantProperty()
        .subscribe(now -> variant.set(messages.text("status.variant", now.id())));
  }

  StatusLine status() {
    return new StatusLine(engine, device, latency, seed, variant);
  }

  private void tellModel() {
    if (model.lanes().isEmpty()) {
      engine.set("");
      device.set("");
      latency.set("");
      return;
    }
    Lane first = model.lanes().getFirst();
    engine.set(messages.text("status.engine"));
    device.set(first.model().device().used().toString());
    first
        .prediction(model.frameProperty().get())
        .map(Prediction::nanos)
        .ifPresent(nanos ->
            latency.set(messages.text("status.latency", Math.max(1, Math.round(nanos / 1e6)))));
  }
}
