package org.robustscope.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.robustscope.app.common.Dialogs;
import org.robustscope.app.common.FileKind;
import org.robustscope.app.common.Job;
import org.robustscope.app.common.Notices;

/** The user's answers, laid down by a test, and what the user was told. On the JavaFX thread. */
public final class Answers implements Dialogs, Notices {
  /** What is chosen when files are asked for, to read or to write. */
  public Optional<Path> file = Optional.empty();

  public Optional<Path> folder = Optional.empty();
  public boolean confirms;
  public final List<String> asked = new ArrayList<>();
  public final List<String> errors = new ArrayList<>();
  public final List<String> infos = new ArrayList<>();

  /** Is told of every failure too. */
  public Consumer<String> failed = _ -> {};

  public final List<Job<?>> watched = new ArrayList<>();

  @Override
  public List<Path> openFiles(String title, List<FileKind> kinds) {
    return file.stream().toList();
  }

  @Override
  public Optional<Path> openFile(String title, List<FileKind> kinds) {
    return file;
  }

  @Override
  public Optional<Path> openFolder(String title) {
    return folder;
  }

  @Override
  public Optional<Path> saveFile(String title, String suggestedName, List<FileKind> kinds) {
    return file;
  }

  @Override
  public boolean confirm(String title, String question, String yes) {
    asked.add(question);
    return confirms;
  }

  @Override
  public void showDetails(String title, String summary, String details) {}

  @Override
  public void error(String what) {
    errors.add(what);
    failed.accept(what);
  }

  @Override
  public void error(String what, Throwable cause) {
    error(what);
  }

  @Override
  public void info(String what) {
    infos.add(what);
  }

  @Override
  public void watch(Job<?> job) {
    watched.add(job);
  }
}
