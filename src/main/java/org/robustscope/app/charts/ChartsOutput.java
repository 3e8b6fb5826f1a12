package org.robustscope.app.charts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.robustscope.app.common.FileKind;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.app.export.Exportable;
import org.robustscope.app.export.Exportables;
import org.robustscope.app.export.FigureExport;
import org.robustscope.app.export.FileSaver;
import org.robustscope.figure.chart.FigureException;
import org.robustscope.figure.chart.FigureKind;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.page.PagePreset;
import org.robustscope.figure.table.FigureTable;
import org.robustscope.figure.table.TableFormat;

/** Brings figures and tables out of the program: files and the clipboard. */
final class ChartsOutput {
  private final ChartsViewModel model;
  private final ScreenContext context;
  private final FigureExport exports;
  private final Messages messages;

  ChartsOutput(
      ChartsViewModel model, ScreenContext context, FigureExport exports, Messages messages) {
    this.model = model;
    this.context = context;
    this.exports = exports;
    this.messages = messages;
  }

  void askExport() {
    exports.ask(figure());
  }

  /** The figure on two columns' width, as pixels, without being asked anything. */
  void copyFigure() {
    exports.copy(figure().figures().getFirst());
  }

  /** The figure as it is chosen now. */
  Exportables figure() {
    FigureKind kind = model.kindProperty().get();
    FigureData data = model.data();
    return Exportables.of(
        new Exportable(
            kind.title(),
            stem(kind),
            kind.title(),
            true,
            List.of(),
            model::look,
            settings -> kind.draw(data, settings)));
  }

  private static String stem(FigureKind kind) {
    return "robustscope-" + kind.id();
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
                    messages.text("table.file"), stem(model.kindProperty().get()) + ".csv", kinds)
                .ifPresent(chosen -> {
                  TableFormat format = TableFormat.of(chosen).orElse(TableFormat.CSV);
                  new FileSaver(context)
                      .save(chosen, "." + format.extension(), () -> format.bytes(table));
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
}
