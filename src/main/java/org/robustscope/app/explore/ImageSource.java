package org.robustscope.app.explore;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.robustscope.app.common.LatestTask;
import org.robustscope.corruption.Variant;

/** The opened picture and its crop for the chosen variant. A failure leaves both as they were. */
final class ImageSource {
  private final Reporter reporter;
  private final ReadOnlyObjectWrapper<Variant> variant = new ReadOnlyObjectWrapper<>(Variant.V224);
  private final ReadOnlyObjectWrapper<PreparedCrop> crop = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final LatestTask<Request, Opened> task;

  ImageSource(Lanes lanes, Reporter reporter) {
    this.reporter = reporter;
    this.task =
        lanes
            .pixels()
            .latest(
                ImageSource::open,
                (request, opened) -> take(opened),
                (request, failure) -> giveUp(failure));
  }

  ReadOnlyObjectProperty<Variant> variantProperty() {
    return variant.getReadOnlyProperty();
  }

  /** Null before the first picture. */
  ReadOnlyObjectProperty<PreparedCrop> cropProperty() {
    return crop.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  void open(PhotoReader reader) {
    submit(new Request(reader, variant.get(), true));
  }

  void choose(Variant chosen) {
    variant.set(chosen);
    PreparedCrop now = crop.get();
    if (now != null && now.variant() != chosen) {
      Photo photo = now.photo();
      submit(new Request(() -> photo, chosen, false));
    }
  }

  private void submit(Request request) {
    busy.set(true);
    task.submit(request);
  }

  private static Opened open(Request request) throws Exception {
    Photo photo = request.reader.read();
    try {
      return new Opened(PreparedCrop.of(photo, request.variant), Optional.empty());
    } catch (IllegalArgumentException e) {
      if (!request.isNew || !request.variant.isFull()) {
        throw e;
      }
      // A new picture too small or large to be taken whole is still worth its 224 crop.
      return new Opened(PreparedCrop.of(photo, Variant.V224), Optional.of(e));
    }
  }

  private void take(Opened opened) {
    busy.set(false);
    variant.set(opened.crop.variant());
    crop.set(opened.crop);
    opened.problem.ifPresent(reporter::report);
  }

  private void giveUp(Throwable failure) {
    busy.set(false);
    if (crop.get() != null) {
      variant.set(crop.get().variant());
    }
    reporter.report(failure);
  }

  private record Request(PhotoReader reader, Variant variant, boolean isNew) {}

  private record Opened(PreparedCrop crop, Optional<IllegalArgumentException> problem) {}
}
