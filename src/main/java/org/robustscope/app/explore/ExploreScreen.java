package org.robustscope.app.explore;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.robustscope.app.common.Action;
import org.robustscope.app.common.FileKind;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.OpenedFiles;
import org.robustscope.app.common.Sample;
import org.robustscope.app.common.Screen;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.app.common.Session;
import org.robustscope.app.common.Settings;
import org.robustscope.app.common.StatusLine;
import org.robustscope.app.common.Workbench;
import org.robustscope.app.export.FigureExport;
import org.robustscope.app.export.FigureOutput;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.model.BundledModels;
import org.robustscope.model.Classifier;
import org.robustscope.model.Classifiers;
import org.robustscope.model.DeviceChoice;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.ModelException;
import org.robustscope.model.ModelFiles;
import org.robustscope.model.store.ModelStore;

/** Explore: one picture, corrupted live in two panes, and what classifiers make of it. */
public final class ExploreScreen implements Screen {
  private final ScreenContext context;
  private final Messages messages = Messages.of("explore");
  private final Lanes lanes = Lanes.pooled(Platform::runLater);
  private final ExploreSessions sessions;
  private final ExploreViewModel model;
  private final WholePicture whole;
  private final Facts facts;
  private final Workbench bench;
  private Classifiers classifiers;
  private DeviceChoice device;
  private Parts parts;
  private Settings known;

  /** What is made only when the screen is shown. */
  private record Parts(Parent content, List<Node> toolbar, List<Action> actions) {}

  public ExploreScreen(ScreenContext context) {
    this.context = context;
    Settings settings = context.settings().current();
    this.known = settings;
    this.device = deviceOf(settings);
    Reporter reporter = this::report;
    this.model =
        new ExploreViewModel(
            lanes,
            Renderer::ofEngine,
            Textures.of(settings.frostTextures()),
            new Source(),
            reporter);
    this.whole = new WholePicture(lanes, reporter);
    this.facts = new Facts(model, messages);
    this.bench = new ExploreBench(model, messages, this::askForModel, this::open);
    this.sessions = new ExploreSessions(model, reporter, lanes.publish());
  }

  private void report(Throwable failure) {
    context.notices().error(FailureText.of(failure, messages), failure);
  }

  /** Started with the first model: the engine's natives take time that a first start needs not. */
  private synchronized Classifiers classifiers() {
    if (classifiers == null) {
      classifiers = new Classifiers();
    }
    return classifiers;
  }

  private synchronized DeviceChoice device() {
    return device;
  }

  private final class Source implements ClassifierSource {
    @Override
    public Classifier open(InstalledModel installed) throws ModelException {
      return classifiers().open(installed, device());
    }

    @Override
    public List<InstalledModel> installed() throws ModelException {
      return List.copyOf(ModelStore.ofUser().content().models().values());
    }

    @Override
    public List<InstalledModel> bundled() {
      return BundledModels.list();
    }
  }

  private static DeviceChoice deviceOf(Settings settings) {
    return DeviceChoice.parse(settings.device());
  }

  /** The picture and the models, for the other screens. */
  public Workbench workbench() {
    return bench;
  }

  ExploreViewModel viewModel() {
    return model;
  }

  @Override
  public String id() {
    return "explore";
  }

  @Override
  public String title() {
    return messages.text("screen.title");
  }

  @Override
  public String icon() {
    return "mdi2i-image-search-outline";
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
    return facts.status();
  }

  @Override
  public List<Action> actions() {
    return parts().actions;
  }

  private Parts parts() {
    if (parts == null) {
      parts = make();
    }
    return parts;
  }

  private Parts make() {
    TypeTitles titles = new TypeTitles(messages);
    ExploreView view = new ExploreView(model, whole, messages, titles);
    Parent content = view.load();
    PaneOutput output =
        new PaneOutput(model, lanes, new PictureFiles(Renderer.ofEngine()), context, messages);
    ExploreFigures figures = new ExploreFigures(model, Renderer::ofEngine, titles, messages);
    FigureExport exports = new FigureExport(context, () -> content.getScene().getWindow());
    ExploreActions actions =
        new ExploreActions(model, view, output, new FigureOutput(exports, figures::now), messages);
    new ExploreKeys(actions, view).install(content);
    Platform.runLater(view::focusPicture);
    List<Node> toolbar =
        new ExploreToolbar(model, view, actions, facts, messages).items(this::askForModel);
    return new Parts(content, toolbar, actions.all());
  }

  private void askForModel() {
    context
        .dialogs()
        .openFiles(
            messages.text("model.open.title"),
            List.of(FileKind.of(messages.text("model.kind"), "onnx", "pt", "json")))
        .forEach(this::addModel);
  }

  private void addModel(Path file) {
    if (!ModelFiles.isReady(file)) {
      context.desk().add(file);
      return;
    }
    context.settings().update(settings -> settings.withModel(file));
    model.models().add(file);
  }

  @Override
  public boolean accepts(OpenedFiles files) {
    return !files.images().isEmpty() || !files.models().isEmpty() || !files.folders().isEmpty();
  }

  @Override
  public void open(OpenedFiles files) {
    files.models().forEach(this::addModel);
    if (!files.images().isEmpty()) {
      model.source().open(Photos.of(files.images().getFirst()));
    }
    for (Path folder : files.folders()) {
      FolderContent.look(folder, lanes, this::addModel, model.source()::open, this::report);
    }
  }

  @Override
  public boolean acceptsSamples() {
    return true;
  }

  @Override
  public void open(Sample sample) {
    model.source().open(SampleReader.of(sample));
  }

  @Override
  public boolean usesModels() {
    return true;
  }

  @Override
  public void use(InstalledModel chosen) {
    model.models().use(chosen);
  }

  @Override
  public Session save(Session session) {
    return session.withExplore(sessions.save());
  }

  @Override
  public void restore(Session session) {
    sessions.restore(session.explore(), context.settings().current().models());
  }

  @Override
  public void settingsChanged(Settings settings) {
    Settings before = known;
    known = settings;
    if (!before.frostTextures().equals(settings.frostTextures())) {
      Supplier<FrostTextures> textures = Textures.of(settings.frostTextures());
      model.choose(textures);
    }
    if (!before.device().equals(settings.device())) {
      synchronized (this) {
        device = deviceOf(settings);
      }
      model.models().reopen();
    }
  }

  @Override
  public void close() {
    lanes.close();
    synchronized (this) {
      if (classifiers != null) {
        classifiers.close();
      }
    }
  }
}
