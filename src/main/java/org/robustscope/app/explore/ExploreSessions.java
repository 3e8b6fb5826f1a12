package org.robustscope.app.explore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.robustscope.app.common.ExploreSession;
import org.robustscope.app.common.PaneSession;
import org.robustscope.app.common.Sample;
import org.robustscope.app.common.Samples;

/** Remembers what stands on the screen, and brings it back. */
final class ExploreSessions {
  private final ExploreViewModel model;
  private final Reporter reporter;
  private final Executor publish;

  ExploreSessions(ExploreViewModel model, Reporter reporter, Executor publish) {
    this.model = model;
    this.reporter = reporter;
    this.publish = publish;
  }

  ExploreSession save() {
    Subject subject = model.subjectProperty().get();
    Optional<Photo> photo = Optional.ofNullable(subject).map(it -> it.crop().photo());
    return new ExploreSession(
        photo.flatMap(Photo::file),
        photo.map(Photo::origin).flatMap(SampleReader::idOf),
        model.source().variantProperty().get(),
        model.seedProperty().get(),
        model.seedModeProperty().get(),
        model.jpeg85Property().get(),
        name(model.lookProperty().get()),
        pane(model.a()),
        pane(model.b()),
        model.models().chosenProperty().get().stream().map(it -> it.card().name()).toList());
  }

  private static PaneSession pane(PaneModel pane) {
    return new PaneSession(
        pane.choice().type(), pane.choice().shownSeverity(), pane.choice().enhancement());
  }

  /**
   * Brings a session back; without a picture in it, the first sample is shown.
   *
   * @param models files and folders of models that the user has opened
   */
  void restore(ExploreSession session, List<Path> models) {
    model.chooseSeed(session.seed());
    model.choose(session.seedMode());
    model.jpeg85Property().set(session.jpeg85());
    model.lookProperty().set(look(session.viewMode()));
    restore(model.a(), session.paneA());
    restore(model.b(), session.paneB());
    model.source().choose(session.variant());
    if (session.image().isPresent()) {
      Path file = session.image().get();
      model.source().open(orSample(Photos.of(file)));
    } else {
      firstSample(session.sample()).ifPresent(it -> model.source().open(SampleReader.of(it)));
    }
    model.models().restore(models, session.models());
  }

  /** A picture that is gone is said, and the first sample stands in when nothing is shown yet. */
  private PhotoReader orSample(PhotoReader reader) {
    boolean nothingShown = model.subjectProperty().get() == null;
    return () -> {
      try {
        return reader.read();
      } catch (IOException e) {
        Optional<Sample> sample = nothingShown ? firstSample(Optional.empty()) : Optional.empty();
        if (sample.isEmpty()) {
          throw e;
        }
        publish.execute(() -> reporter.report(e));
        return SampleReader.of(sample.get()).read();
      }
    };
  }

  private Optional<Sample> firstSample(Optional<String> id) {
    try {
      Samples samples = Samples.read();
      return id.flatMap(samples::find).or(() -> samples.all().stream().findFirst());
    } catch (IOException e) {
      publish.execute(() -> reporter.report(e));
      return Optional.empty();
    }
  }

  static void restore(PaneModel pane, PaneSession session) {
    Choice choice = new Choice(session.type(), false, session.severity(), session.enhancement());
    pane.choose(session.severity() == 0 ? choice.asClean() : choice);
  }

  private static String name(Look look) {
    return look.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Look look(String name) {
    return Arrays.stream(Look.values())
        .filter(look -> name(look).equals(name))
        .findFirst()
        .orElse(Look.SIDE_BY_SIDE);
  }
}
