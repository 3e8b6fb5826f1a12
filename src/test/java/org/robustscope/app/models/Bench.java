package org.robustscope.app.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.robustscope.app.common.Desk;
import org.robustscope.app.common.Dialogs;
import org.robustscope.app.common.FileKind;
import org.robustscope.app.common.Job;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.Notices;
import org.robustscope.app.common.Progress;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.app.common.SettingsStore;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.store.TorchFetch;

/** A view model with a stock, dialogs and a window that tests look into. */
final class Bench implements Dialogs, Notices, Desk, ModelStock {
  final List<StockModel> models = new ArrayList<>();
  final List<String> asked = new ArrayList<>();
  final List<String> errors = new ArrayList<>();
  final List<String> infos = new ArrayList<>();
  final List<InstalledModel> used = new ArrayList<>();
  final List<String> downloaded = new ArrayList<>();
  final List<String> removed = new ArrayList<>();
  final List<String> listProblems = new ArrayList<>();
  final Deque<Runnable> waiting = new ArrayDeque<>();
  final SettingsStore settings;
  final ScreenContext context;

  /** Where results are handed over. */
  Consumer<Runnable> publish = Runnable::run;

  boolean agrees = true;
  boolean waits;
  int settingsChanges;
  IOException failure;

  Bench(Path home) {
    settings = new SettingsStore(home.resolve("settings.json"), Runnable::run, errors::add);
    TaskRunner tasks =
        TaskRunner.of(
            task -> {
              if (waits) {
                waiting.add(task);
              } else {
                task.run();
              }
            },
            task -> publish.accept(task));
    context = new ScreenContext(tasks, this, this, settings, this);
  }

  ModelsViewModel model() {
    return new ModelsViewModel(this, new EngineOpener(settings), context, Messages.of("models"));
  }

  void runAll() {
    while (!waiting.isEmpty()) {
      waiting.poll().run();
    }
  }

  @Override
  public Listing list(List<Path> files) {
    List<StockModel> all = new ArrayList<>(models);
    all.addAll(LocalModels.files(files));
    return new Listing(all, listProblems);
  }

  @Override
  public Path folder() {
    return Path.of("/store");
  }

  @Override
  public void download(String id, Progress progress) throws IOException {
    if (failure != null) {
      throw failure;
    }
    progress.check();
    downloaded.add(id);
  }

  @Override
  public Optional<TorchFetch> torch() {
    return Optional.empty();
  }

  @Override
  public Verified verify(StockModel model, Progress progress) throws IOException {
    return new FileCheck(Messages.of("models")).verify(model, progress);
  }

  @Override
  public void remove(String id) {
    removed.add(id);
    models.removeIf(model -> model.id().equals(id));
  }

  @Override
  public void use(InstalledModel model) {
    used.add(model);
  }

  @Override
  public void add(Path model) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void settingsChanged() {
    settingsChanges++;
  }

  @Override
  public List<Path> openFiles(String title, List<FileKind> kinds) {
    return List.of();
  }

  @Override
  public Optional<Path> openFile(String title, List<FileKind> kinds) {
    return Optional.empty();
  }

  @Override
  public Optional<Path> openFolder(String title) {
    return Optional.empty();
  }

  @Override
  public Optional<Path> saveFile(String title, String suggestedName, List<FileKind> kinds) {
    return Optional.empty();
  }

  @Override
  public boolean confirm(String title, String question, String yes) {
    asked.add(question);
    return agrees;
  }

  @Override
  public void showDetails(String title, String summary, String details) {}

  @Override
  public void error(String what) {
    errors.add(what);
  }

  @Override
  public void error(String what, Throwable cause) {
    errors.add(what);
  }

  @Override
  public void info(String what) {
    infos.add(what);
  }

  @Override
  public void watch(Job<?> job) {}
}
