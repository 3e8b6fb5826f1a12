package org.robustscope.app.models;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TreeView;
import org.robustscope.app.common.Desk;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.OpenedFiles;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.app.common.SettingsStore;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.model.BundledModels;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.TorchParts;
import org.robustscope.model.catalogue.Catalogue;
import org.robustscope.model.catalogue.CatalogueEntry;
import org.robustscope.model.store.DownloadSettings;
import org.robustscope.model.store.ModelLibrary;
import org.robustscope.model.store.ModelStore;
import org.robustscope.model.store.Proxies;
import org.robustscope.model.store.TorchFetch;
import org.robustscope.testing.Answers;
import org.robustscope.testing.FxToolkit;
import org.robustscope.testing.ShellFrame;

/** The Models screen in a window, over a store of its own; works in the background as it does. */
final class ModelsFrame implements AutoCloseable {
  final Answers answers = new Answers();
  final List<InstalledModel> used = new ArrayList<>();
  final SettingsStore settings;
  final ModelStore store;
  final ModelsScreen screen;
  final ShellFrame window;
  volatile Optional<Torch> torch = Optional.empty();
  private final TaskRunner tasks = TaskRunner.pool(2, Platform::runLater);

  /** From the test's thread. */
  ModelsFrame(Path home, boolean dark, CatalogueEntry... catalogue) {
    settings = new SettingsStore(home.resolve("settings.json"), Runnable::run, answers::error);
    store = new ModelStore(home.resolve("store"));
    var hasty =
        new DownloadSettings(
            Proxies.none(),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            1,
            Duration.ofMillis(1));
    var library =
        new ModelLibrary(store, Catalogue.of(List.of(catalogue)), BundledModels.list(), hasty);
    var context = new ScreenContext(tasks, answers, answers, settings, desk());
    screen =
        new ModelsScreen(
            context,
            new LibraryStock(() -> library, () -> hasty, () -> torch(hasty), Messages.of("models")),
            new EngineOpener(settings));
    window = FxToolkit.onFx(() -> new ShellFrame(screen, answers, 1100, 740, dark));
    FxToolkit.waitUntil("the list", () -> !model().loadingProperty().get());
  }

  /** Where made-up parts of PyTorch are. */
  record Torch(TorchParts parts, URI repository) {}

  private Optional<TorchFetch> torch(DownloadSettings hasty) {
    return torch.map(it -> new TorchFetch(it.parts(), List.of(it.repository()), hasty));
  }

  private Desk desk() {
    return new Desk() {
      @Override
      public void use(InstalledModel model) {
        used.add(model);
      }

      @Override
      public void add(Path model) {
        drop(model);
      }

      @Override
      public void settingsChanged() {
        screen.settingsChanged(settings.current());
      }
    };
  }

  ModelsViewModel model() {
    return screen.viewModel();
  }

  @SuppressWarnings("unchecked")
  TreeView<ModelLine> tree() {
    return (TreeView<ModelLine>) window.node(".tree-view");
  }

  /** The line of the list with a model's title, scrolled to; null when there is none. */
  Node line(String title) {
    FxToolkit.runOnFx(() -> {
      for (int row = 0; row < tree().getExpandedItemCount(); row++) {
        if (tree().getTreeItem(row).getValue() instanceof ModelLine.Entry(StockModel model)
            && model.title().equals(title)) {
          tree().scrollTo(row);
        }
      }
    });
    FxToolkit.waitForPulses(3);
    return FxToolkit.onFx(() ->
        tree().lookupAll(".model-cell").stream()
            .filter(node ->
                node instanceof ModelCell cell
                    && cell.getItem() instanceof ModelLine.Entry(StockModel model)
                    && model.title().equals(title))
            .findFirst()
            .orElse(null));
  }

  void drop(Path... files) {
    FxToolkit.runOnFx(
        () -> screen.open(new OpenedFiles(List.of(), List.of(), List.of(files), List.of())));
  }

  @Override
  public void close() {
    FxToolkit.runOnFx(() -> {
      window.close();
      screen.close();
    });
    tasks.close();
  }
}
