package org.robustscope.app.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.robustscope.app.common.Action;
import org.robustscope.app.common.ActionControls;
import org.robustscope.app.common.FileKind;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.OpenedFiles;
import org.robustscope.app.common.Screen;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.app.common.Session;
import org.robustscope.app.common.Settings;
import org.robustscope.app.common.StatusLine;
import org.robustscope.app.common.UserLibrary;
import org.robustscope.model.TorchParts;
import org.robustscope.model.store.DownloadSettings;
import org.robustscope.model.store.Proxies;
import org.robustscope.model.store.TorchFetch;
import org.robustscope.model.store.TorchSources;

/** The place where models are looked at, downloaded, added and measured. */
public final class ModelsScreen implements Screen {
  private final Messages messages = Messages.of("models");
  private final ScreenContext context;
  private final ModelOpener opener;
  private final ModelsViewModel model;
  private Parts parts;

  /** What is made only when the screen is shown. */
  private record Parts(
      Parent content, List<Node> toolbar, List<Action> actions, DeviceBar device) {}

  public ModelsScreen(ScreenContext context) {
    this(
        context,
        new LibraryStock(
            new UserLibrary(),
            () -> downloads(context),
            () -> torch(context),
            Messages.of("models")),
        new EngineOpener(context.settings()));
  }

  private static DownloadSettings downloads(ScreenContext context) {
    String proxy = context.settings().current().proxy();
    return DownloadSettings.usual().with(Proxies.parse(proxy));
  }

  private static Optional<TorchFetch> torch(ScreenContext context) {
    return TorchParts.ofUser()
        .map(parts -> new TorchFetch(parts, TorchSources.usual(parts), downloads(context)));
  }

  ModelsScreen(ScreenContext context, ModelStock stock, ModelOpener opener) {
    this.context = context;
    this.opener = opener;
    this.model = new ModelsViewModel(stock, opener, context, messages);
  }

  ModelsViewModel viewModel() {
    return model;
  }

  @Override
  public String id() {
    return "models";
  }

  @Override
  public String title() {
    return messages.text("screen.title");
  }

  @Override
  public String icon() {
    return "mdi2c-cube-outline";
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
      ModelsView view = new ModelsView(model, messages);
      Parent content = view.load();
      ModelsActions actions =
          new ModelsActions(model, messages, this::askForModel, view::focusFilter);
      view.bind(actions);
      DeviceBar device = new DeviceBar(model, context.settings(), messages);
      List<Node> toolbar = new ArrayList<>();
      toolbar.add(ActionControls.button(actions.add));
      toolbar.add(ActionControls.iconButton(actions.refresh));
      toolbar.addAll(device.nodes());
      parts = new Parts(content, toolbar, actions.all(), device);
      model.refresh();
    }
    return parts;
  }

  private void askForModel() {
    context
        .dialogs()
        .openFile(
            messages.text("add.title"),
            List.of(FileKind.of(messages.text("add.kind"), "onnx", "pt", "json")))
        .ifPresent(model.added()::add);
  }

  @Override
  public boolean accepts(OpenedFiles files) {
    return !files.models().isEmpty();
  }

  @Override
  public boolean addsModels() {
    return true;
  }

  @Override
  public void open(OpenedFiles files) {
    for (Path file : files.models()) {
      model.added().add(file);
    }
  }

  @Override
  public Session save(Session session) {
    return session;
  }

  @Override
  public void restore(Session session) {
    // It shows what is on this machine, which no session knows.
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
    opener.close();
  }
}
