package org.robustscope.app.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.robustscope.app.common.Dialogs;
import org.robustscope.app.common.FileKind;

/** Answers as the test has laid down. */
final class FixedDialogs implements Dialogs {
  List<Path> answer = List.of();
  final List<String> details = new ArrayList<>();

  @Override
  public List<Path> openFiles(String title, List<FileKind> kinds) {
    return answer;
  }

  @Override
  public Optional<Path> openFile(String title, List<FileKind> kinds) {
    return answer.stream().findFirst();
  }

  @Override
  public Optional<Path> openFolder(String title) {
    return answer.stream().findFirst();
  }

  @Override
  public Optional<Path> saveFile(String title, String suggestedName, List<FileKind> kinds) {
    return answer.stream().findFirst();
  }

  @Override
  public boolean confirm(String title, String question, String yes) {
    return true;
  }

  @Override
  public void showDetails(String title, String summary, String text) {
    details.add(text);
  }
}
