package org.robustscope.app.models;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.robustscope.app.common.CancelWatch;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.Progress;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.ModelException;
import org.robustscope.model.catalogue.CatalogueEntry;
import org.robustscope.model.store.Download;
import org.robustscope.model.store.DownloadException;
import org.robustscope.model.store.DownloadProgress;
import org.robustscope.model.store.DownloadSettings;
import org.robustscope.model.store.LibraryModel;
import org.robustscope.model.store.ModelLibrary;
import org.robustscope.model.store.TorchFetch;
import org.robustscope.model.store.Verification;

/** The program's library of models, and the user's files beside it. */
final class LibraryStock implements ModelStock {
  private final Supplier<ModelLibrary> library;
  private final Supplier<DownloadSettings> settings;
  private final Supplier<Optional<TorchFetch>> torch;
  private final Messages messages;
  private final FileCheck check;
  private final ShippedFigures shipped;

  /**
   * A stock.
   *
   * @param settings how to download, asked for each download
   * @param torch a fetch of PyTorch, not begun
   */
  LibraryStock(
      Supplier<ModelLibrary> library,
      Supplier<DownloadSettings> settings,
      Supplier<Optional<TorchFetch>> torch,
      Messages messages) {
    this.torch = torch;
    this.library = library;
    this.settings = settings;
    this.messages = messages;
    this.check = new FileCheck(messages);
    this.shipped = new ShippedFigures(messages);
  }

  @Override
  public Listing list(List<Path> files) {
    List<StockModel> models = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    try {
      for (LibraryModel model : library.get().list()) {
        models.add(line(model));
      }
    } catch (IOException e) {
      // The user's own files are there all the same.
      problems.add(e.getMessage());
    }
    models.addAll(LocalModels.files(files));
    return new Listing(models, problems);
  }

  private StockModel line(LibraryModel model) {
    Optional<CatalogueEntry> entry = model.catalogue();
    List<StockModel.Fact> facts = new ArrayList<>();
    entry.ifPresent(it -> describe(it, facts));
    String problem = model.problem();
    long size = entry.map(CatalogueEntry::size).orElse(0L);
    if (model.installed().isPresent()) {
      InstalledModel installed = model.installed().get();
      try {
        StockModel local =
            LocalModels.of(installed, model.id(), group(model.state()), Optional.empty());
        size = local.size();
        facts.addAll(local.facts());
        if (installed.bundled()) {
          facts.addAll(shipped.of(installed.card().sha256()));
        }
      } catch (IOException e) {
        problem = e.getMessage();
      }
    }
    return new StockModel(
        model.id(),
        model.title(),
        group(model.state()),
        model.installed().map(InstalledModel::card).or(() -> entry.map(CatalogueEntry::card)),
        model.installed(),
        Optional.empty(),
        size,
        model.received(),
        problem,
        facts);
  }

  private static ModelGroup group(LibraryModel.State state) {
    return switch (state) {
      case BUNDLED -> ModelGroup.BUNDLED;
      case INSTALLED, DAMAGED -> ModelGroup.INSTALLED;
      case PARTIAL, AVAILABLE -> ModelGroup.AVAILABLE;
      case FILE -> ModelGroup.FILE;
    };
  }

  private void describe(CatalogueEntry entry, List<StockModel.Fact> facts) {
    facts.add(new StockModel.Fact("weights", entry.weights()));
    facts.add(new StockModel.Fact("training", entry.training()));
    facts.add(new StockModel.Fact("accuracy", entry.accuracy().top1Text()));
    facts.add(new StockModel.Fact("accuracySource", entry.accuracy().source()));
    facts.add(new StockModel.Fact("inPaper", entry.inPaper() ? messages.text("inPaper.yes") : ""));
    facts.add(new StockModel.Fact("licence", entry.licence()));
    facts.add(new StockModel.Fact("licenceSource", entry.licenceSource()));
    facts.add(new StockModel.Fact("engine", messages.text("engine." + entry.engine().text())));
    facts.add(new StockModel.Fact("from", place(entry.urls().getFirst())));
    facts.add(new StockModel.Fact("factsFrom", entry.source()));
    facts.add(new StockModel.Fact("note", entry.note()));
    facts.removeIf(fact -> fact.value().isBlank());
  }

  private static String place(URI url) {
    return url.getHost() == null ? url.toString() : url.getHost();
  }

  @Override
  public Path folder() {
    return library.get().store().root();
  }

  @Override
  public void download(String id, Progress progress) throws IOException {
    Download download = library.get().with(settings.get()).download(id);
    String title = download.entry().title();
    try (var _ = new CancelWatch(progress, download::cancel)) {
      download.run(state -> progress.report(fraction(state), message(title, state)));
    } catch (DownloadException e) {
      throw e.keptBytes() == 0
          ? e
          : new IOException(
              messages.text("download.kept", e.getMessage(), Bytes.text(e.keptBytes())), e);
    }
  }

  private static double fraction(DownloadProgress state) {
    return state.stage() == DownloadProgress.Stage.CONNECTING ? -1 : state.fraction();
  }

  private String message(String title, DownloadProgress state) {
    return switch (state.stage()) {
      case CONNECTING -> messages.text("download.connecting", title, place(state.source()));
      case RECEIVING ->
          messages.text(
              "download.receiving",
              title,
              Bytes.text(state.done()),
              Bytes.text(state.total()),
              Bytes.text((long) state.bytesPerSecond()));
      case CHECKING -> messages.text("download.checking", title);
      case INSTALLING -> messages.text("download.installing", title);
    };
  }

  @Override
  public Optional<TorchFetch> torch() {
    return torch.get();
  }

  @Override
  public Verified verify(StockModel model, Progress progress) throws IOException {
    if (model.group() == ModelGroup.INSTALLED) {
      Verification found = library.get().store().verify(model.id());
      return new Verified(found.good(), found.message());
    }
    return check.verify(model, progress);
  }

  @Override
  public void remove(String id) throws ModelException {
    library.get().store().remove(id);
  }
}
