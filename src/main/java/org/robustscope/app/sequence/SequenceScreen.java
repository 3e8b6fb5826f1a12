package org.robustscope.app.sequence;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.robustscope.app.common.Action;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.OpenedFiles;
import org.robustscope.app.common.Sample;
import org.robustscope.app.common.Screen;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.app.common.SequenceSession;
import org.robustscope.app.common.Session;
import org.robustscope.app.common.StatusLine;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.app.common.Workbench;
import org.robustscope.app.explore.FailureText;
import org.robustscope.app.export.FigureExport;
import org.robustscope.app.export.FigureOutput;

/** Sequences: a perturbation played frame by frame with the top-5 lying on it. */
public final class SequenceScreen implements Screen {
  private final ScreenContext context;
  private final Messages messages = Messages.of("sequence");
  private final TaskRunner reading = TaskRunner.pool(1, Platform::runLater);
  private final TaskRunner answering = TaskRunner.pool(2, Platform::runLater);
  private final TaskRunner finding = TaskRunner.pool(1, Platform::runLater);
  private final TaskRunner files = TaskRunner.pool(1, Platform::runLater);
  private final SequenceViewModel model;
  private final SequenceView view;
  private final Clips clips;
  private final Workbench bench;
  private final StatusLine status;
  private Parts parts;

  /** What is made only when the screen is shown. */
  private record Parts(Parent content, List<Node> toolbar, List<Action> actions) {}

  /**
   * A screen.
   *
   * @param bench the picture and the models, which other screens choose too
   */
  public SequenceScreen(ScreenContext context, Workbench bench) {
    this.context = context;
    this.bench = bench;
    this.model = new SequenceViewModel(bench, reading, answering, System::nanoTime, this::report);
    this.view = new SequenceView(model, messages);
    this.clips = new Clips(model, finding, this::report, this::tellEnd, this::openElsewhere);
    this.status = new SequenceFacts(model, messages).status();
    model
        .clips()
        .leftProperty()
        .subscribe(left -> left.flatMap(Clips::pathOf).ifPresent(this::tellLeft));
  }

  private void tellLeft(Path clip) {
    context.notices().info(messages.text("clip.left", clip.getFileName()));
  }

  private void tellEnd(boolean forwards) {
    context.notices().info(messages.text(forwards ? "clip.last" : "clip.first"));
  }

  private void openElsewhere(Path folder) {
    bench.open(new OpenedFiles(List.of(), List.of(folder), List.of(), List.of()));
  }

  private void report(Throwable failure) {
    context.notices().error(FailureText.of(failure, messages), failure);
  }

  SequenceViewModel viewModel() {
    return model;
  }

  SequenceView view() {
    return view;
  }

  @Override
  public String id() {
    return "sequences";
  }

  @Override
  public String title() {
    return messages.text("screen.sequences");
  }

  @Override
  public String icon() {
    return "mdi2m-movie-open-outline";
  }

  @Override
  public Parent content() {
    return parts().content;
  }

  @Override
  public List<Node> toolbarItems() {
    return parts().toolbar;
  }

  @Override
  public StatusLine status() {
    return status;
  }

  @Override
  public List<Action> actions() {
    return parts().actions;
  }

  private Parts parts() {
    if (parts == null) {
      Parent content = view.load();
      SequenceOutput output =
          new SequenceOutput(model, files, context, messages, () -> view.answers().rule());
      FilmFigures figures = new FilmFigures(model, view.answers(), messages);
      FigureExport exports = new FigureExport(context, () -> content.getScene().getWindow());
      SequenceActions actions =
          new SequenceActions(
              model, view, clips, output, new FigureOutput(exports, figures::now), messages);
      view.addTransport(actions.back, actions.play, actions.forth, actions.loop);
      view.addLevels(actions.levels());
      view.addClipChoice(actions.clipNoise);
      new SequenceKeys(actions.all(), content.lookup("#scrub")).install(content);
      Platform.runLater(() -> view.film().requestFocus());
      parts =
          new Parts(
              content,
              new SequenceToolbar(model, actions, messages).items(bench.modelMenu()),
              actions.all());
    }
    return parts;
  }

  @Override
  public boolean accepts(OpenedFiles opened) {
    return !opened.images().isEmpty()
        || !opened.models().isEmpty()
        || !opened.folders().isEmpty()
        || !opened.videos().isEmpty();
  }

  @Override
  public void open(OpenedFiles opened) {
    if (!opened.images().isEmpty()) {
      model.usePicture();
    }
    var known = new OpenedFiles(opened.images(), List.of(), opened.models(), List.of());
    if (!known.isEmpty()) {
      bench.open(known);
    }
    Stream.concat(opened.videos().stream(), opened.folders().stream())
        .findFirst()
        .ifPresent(clips::open);
  }

  @Override
  public boolean acceptsSamples() {
    return true;
  }

  @Override
  public void open(Sample sample) {
    model.usePicture();
    bench.open(sample);
  }

  @Override
  public Session save(Session session) {
    return session.withSequence(
        new SequenceSession(
            model.clips().clipProperty().get().flatMap(Clips::pathOf),
            model.clips().clipProperty().get().flatMap(Clips::rootOf),
            model.clips().clipProperty().get().flatMap(_ -> model.clips().noiseProperty().get()),
            model.typeProperty().get(),
            model.levelProperty().get(),
            model.variantProperty().get(),
            model.seedProperty().get(),
            model.rateProperty().get(),
            model.loopProperty().get(),
            view.overlayProperty().get().id()));
  }

  @Override
  public void restore(Session session) {
    SequenceSession part = session.sequence();
    model.chooseLevel(part.level());
    model.choose(part.variant());
    model.chooseSeed(part.seed());
    model.setRate(part.rate());
    model.loopProperty().set(part.loop());
    view.overlayProperty().set(Overlay.ofId(part.overlay()));
    model.choose(part.type());
    if (part.clip().isPresent()) {
      model.clips().keepFor(session.explore().origin());
      clips.open(part.clip().get(), part.clipFolder(), part.clipNoise());
    }
  }

  @Override
  public void close() {
    reading.close();
    answering.close();
    finding.close();
    files.close();
  }
}
