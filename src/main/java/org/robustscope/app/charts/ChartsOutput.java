package org.robustscope.app.charts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.robustscope.app.common.FileKind;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.figure.chart.FigureException;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.export.Credits;
import org.robustscope.figure.export.ExportSettings;
import org.robustscope.figure.export.FigureFile;
import org.robustscope.figure.export.FigureFormat;
import org.robustscope.figure.page.PagePreset;
import org.robustscope.figure.table.FigureTable;
import org.robustscope.figure.table.TableFormat;

/** Brings figures and tables out of the program: files and the clipboard. */
final class ChartsOutput {
  private final ChartsViewModel model;
  private final ScreenContext context;
  private final Messages messages;
  private final ExportAsker asker;

  /** Shows the export dialog; tests answer instead. */
  interface ExportAsker {
    void ask(ExportModel export, ChartsOutput output);
  }

  ChartsOutput(ChartsViewModel model, ScreenContext context, Messages messages, ExportAsker asker) {
    this.model = model;
    this.context = context;
    this.messages = messages;
    this.asker = asker;
  }

  void askExport() {
    asker.ask(export(), this);
  }

  /** An export of the figure as it is chosen now. */
  ExportModel export() {
    return new ExportModel(
        model.kindProperty().get(), model.data(), model::look, context.tasks(), messages);
  }

  /** Asks for a file and writes the figure to it. */
  void save(ExportModel export) {
    Drawing drawing = export.drawingProperty().get();
    if (drawing == null) {
      return;
    }
    FigureFormat format = export.formatProperty().get();
    context
        .dialogs()
        .saveFile(
            messages.text("export.file"),
            "robustscope-" + export.kind().id() + "." + format.extension(),
            List.of(FileKind.of(messages.text("format." + format.extension()), format.extension())))
        .flatMap(file -> target(file, "." + format.extension()))
        .ifPresent(file -> {
          Credits credits = credits(export, drawing);
          ExportSettings settings = export.settings(true);
          write(file, () -> FigureFile.bytes(format, drawing, credits, settings));
        });
  }

  /** The figure at its size and resolution, as pixels. */
  void copy(ExportModel export) {
    Drawing drawing = export.drawingProperty().get();
    if (drawing != null) {
      copy(drawing, credits(export, drawing), export.settings(true));
    }
  }

  /** The figure on two columns' width, as pixels, without being asked anything. */
  void copyFigure() {
    try {
      Drawing drawing =
          model.kindProperty().get().draw(model.data(), model.look(PagePreset.TWO_COLUMNS));
      var credits = Credits.of(model.kindProperty().get().title(), version(), drawing);
      copy(drawing, credits, ExportSettings.DEFAULT);
    } catch (FigureException e) {
      context.notices().error(e.getMessage());
    }
  }

  private void copy(Drawing drawing, Credits credits, ExportSettings settings) {
    context
        .tasks()
        .start(
            messages.text("copy.job"),
            _ -> FigureFile.bytes(FigureFormat.PNG, drawing, credits, settings),
            png -> {
              var content = new ClipboardContent();
              content.putImage(new Image(new ByteArrayInputStream(png)));
              Clipboard.getSystemClipboard().setContent(content);
              context.notices().info(messages.text("copy.figure.done", settings.dpi()));
            },
            this::failed);
  }

  private static Credits credits(ExportModel export, Drawing drawing) {
    return Credits.of(export.kind().title(), version(), drawing);
  }

  /** The table as text on the clipboard. */
  void copyTable(TableFormat format) {
    table()
        .ifPresent(table -> {
          var content = new ClipboardContent();
          content.putString(format.text(table));
          Clipboard.getSystemClipboard().setContent(content);
          context
              .notices()
              .info(
                  messages.text("copy.table.done", messages.text("format." + format.extension())));
        });
  }

  /** Asks for a file, whose extension decides what is written: CSV unless it says otherwise. */
  void saveTable() {
    List<FileKind> kinds =
        Arrays.stream(TableFormat.values())
            .map(it -> FileKind.of(messages.text("format." + it.extension()), it.extension()))
            .toList();
    table()
        .ifPresent(table ->
            context
                .dialogs()
                .saveFile(
                    messages.text("table.file"),
                    "robustscope-" + model.kindProperty().get().id() + ".csv",
                    kinds)
                .ifPresent(chosen -> {
                  TableFormat format = TableFormat.of(chosen).orElse(TableFormat.CSV);
                  target(chosen, "." + format.extension())
                      .ifPresent(file -> write(file, () -> format.bytes(table)));
                }));
  }

  private Optional<FigureTable> table() {
    try {
      return Optional.of(
          model.kindProperty().get().table(model.data(), model.look(PagePreset.TWO_COLUMNS)));
    } catch (FigureException e) {
      context.notices().error(e.getMessage());
      return Optional.empty();
    }
  }

  /** Makes a file's bytes, in the background. */
  private interface Bytes {
    byte[] make() throws IOException;
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

  /**
   * The file with its extension. The dialog has asked about the name that was given; a name that
   * changes here must not exist.
   */
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

  private void failed(Throwable failure) {
    context.notices().error(String.valueOf(failure.getMessage()), failure);
  }

  private static String version() {
    String version = ChartsOutput.class.getPackage().getImplementationVersion();
    return version == null ? "(run from classes, no version)" : version;
  }
}
