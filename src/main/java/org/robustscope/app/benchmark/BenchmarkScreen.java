package org.robustscope.app.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.robustscope.app.charts.OwnResults;
import org.robustscope.app.common.Action;
import org.robustscope.app.common.ActionControls;
import org.robustscope.app.common.BenchmarkSession;
import org.robustscope.app.common.FileKind;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.OpenedFiles;
import org.robustscope.app.common.Screen;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.app.common.Session;
import org.robustscope.app.common.Settings;
import org.robustscope.app.common.StatusLine;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.app.common.UserLibrary;
import org.robustscope.app.common.Workbench;
import org.robustscope.benchmark.ResultsStore;

/** The place where models are run over data sets, and where earlier runs are looked at. */
public final class BenchmarkScreen implements Screen {
  /** A run, a look into a folder of a million files, and what is asked meanwhile. */
  private static final int THREADS = 3;

  private final Messages messages = Messages.of("benchmark");
  private final ScreenContext context;
  private final BenchmarkViewModel model;
  private Parts parts;
  private Optional<BenchmarkSession> waiting = Optional.empty();

  /** What is made only when the screen is shown. */
  private record Parts(
      BenchmarkView view,
      Parent content,
      List<Node> toolbar,
      List<Action> actions,
      DeviceChooser device) {}

  public BenchmarkScreen(ScreenContext context, Workbench workbench) {
    this(
        context,
        workbench,
        new LibraryModels(new UserLibrary(), Messages.of("benchmark")),
        TaskRunner.pool(THREADS, context.tasks().publish()),
        ResultsStore.ofUser());
  }

  BenchmarkScreen(
      ScreenContext context,
      Workbench workbench,
      ModelSource source,
      TaskRunner tasks,
      Path store) {
    this.context = context;
    this.model = new BenchmarkViewModel(context, workbench, source, tasks, store, messages);
  }

  /** The runs' results, for Charts. */
  public OwnResults results() {
    return model.results();
  }

  BenchmarkViewModel viewModel() {
    return model;
  }

  BenchmarkView view() {
    return parts().view;
  }

  @Override
  public String id() {
    return "benchmark";
  }

  @Override
  public String title() {
    return messages.text("screen.title");
  }

  @Override
  public String icon() {
    return "mdi2g-grid";
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
    return StatusLine.empty();
  }

  @Override
  public List<Action> actions() {
    return parts().actions;
  }

  private Parts parts() {
    if (parts == null) {
      BenchmarkView view = new BenchmarkView(model, messages);
      Parent content = view.load();
      BenchmarkActions actions =
          new BenchmarkActions(model, messages, view.setupShownProperty(), new Asks(view));
      DeviceChooser device = new DeviceChooser(context, messages);
      view.bind(actions, context.dialogs(), device.box());
      List<Node> toolbar =
          List.of(
              ActionControls.iconButton(actions.setup), ActionControls.iconButton(actions.refresh));
      parts = new Parts(view, content, toolbar, actions.all(), device);
      restoreForm();
      model.refresh();
    }
    return parts;
  }

  private final class Asks implements BenchmarkActions.Asks {
    private final BenchmarkView view;

    Asks(BenchmarkView view) {
      this.view = view;
    }

    @Override
    public void data() {
      context
          .dialogs()
          .openFolder(messages.text("data.title"))
          .ifPresent(it -> model.setup().dataProperty().set(it.toString()));
    }

    @Override
    public void clean() {
      context
          .dialogs()
          .openFolder(messages.text("clean.title"))
          .ifPresent(it -> model.setup().cleanProperty().set(it.toString()));
    }

    @Override
    public void store() {
      context
          .dialogs()
          .saveFile(
              messages.text("store.title"),
              "results.sqlite",
              List.of(FileKind.of(messages.text("store.kind"), "sqlite")))
          .ifPresent(model.runs().storeProperty()::set);
    }

    @Override
    public void focusMatrix() {
      view.focusMatrix();
    }
  }

  @Override
  public boolean accepts(OpenedFiles files) {
    return !files.folders().isEmpty() || !files.models().isEmpty();
  }

  @Override
  public void open(OpenedFiles files) {
    parts();
    model.open(files);
  }

  @Override
  public Session save(Session session) {
    return parts == null
        ? waiting.map(session::withBenchmark).orElse(session)
        : session.withBenchmark(
            SetupSessions.of(model.setup(), model.runs().storeProperty().get()));
  }

  /** The form; what it names is looked at when the screen is shown, not at the window's start. */
  @Override
  public void restore(Session session) {
    waiting = session.benchmark();
    if (parts != null) {
      restoreForm();
    }
  }

  private void restoreForm() {
    waiting.ifPresent(form -> {
      SetupSessions.restore(form, model.setup());
      form.store().ifPresent(model.runs().storeProperty()::set);
    });
  }

  @Override
  public void settingsChanged(Settings settings) {
    if (parts != null) {
      parts.device.refresh();
      model.refresh();
    }
  }

  @Override
  public void close() {
    model.close();
  }
}
