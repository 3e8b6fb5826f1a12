package org.robustscope.app.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.figure.export.FigureFile;

/** Writes what the user saves, in the background, and says what became of it. */
public final class FileSaver {
  private final ScreenContext context;
  private final Messages messages = Messages.of("export");

  public FileSaver(ScreenContext context) {
    this.context = context;
  }

  /** Makes a file's bytes, in the background. */
  @FunctionalInterface
  public interface Bytes {
    byte[] make() throws Exception;
  }

  /**
   * Writes a file, unless its name changes by getting its extension and that file exists: the
   * dialog has asked about the name that was given alone.
   *
   * @param extension with the dot
   */
  public void save(Path chosen, String extension, Bytes bytes) {
    target(chosen, extension).ifPresent(file -> write(file, bytes));
  }

  private void write(Path file, Bytes bytes) {
    context
        .tasks()
        .start(
            messages.text("save.job", file.getFileName()),
            _ -> {
              // The file dialog has asked whether an existing file may be replaced.
              FigureFile.write(file, true, bytes.make());
              return file;
            },
            done -> context.notices().info(messages.text("save.done", done)),
            this::failed);
  }

  private Optional<Path> target(Path file, String extension) {
    String name = file.getFileName().toString();
    if (name.toLowerCase(Locale.ROOT).endsWith(extension)) {
      return Optional.of(file);
    }
    Path named = file.resolveSibling(name + extension);
    if (Files.exists(named)) {
      context.notices().error(messages.text("save.exists", named));
      return Optional.empty();
    }
    return Optional.of(named);
  }

  void failed(Throwable failure) {
    context.notices().error(String.valueOf(failure.getMessage()), failure);
  }
}
