package org.robustscope.app.export;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Dialog;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;
import org.robustscope.app.common.FileKind;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.export.ExportSettings;
import org.robustscope.figure.export.FigureFile;
import org.robustscope.figure.export.FigureFormat;
import org.robustscope.figure.page.PagePreset;

/** Brings figures out of the program: files and the clipboard. On the JavaFX thread. */
public final class FigureExport {
  private final ScreenContext context;
  private final FileSaver saver;
  private final Messages messages = Messages.of("export");
  private final Supplier<Window> owner;

  /**
   * An export.
   *
   * @param owner the window that the dialog belongs to
   */
  public FigureExport(ScreenContext context, Supplier<Window> owner) {
    this.context = context;
    this.saver = new FileSaver(context);
    this.owner = owner;
  }

  /** Asks for size and format, and exports as often as the user likes. */
  public void ask(Exportables figures) {
    dialog(figures).showAndWait();
  }

  /** The dialog, not shown. */
  public Dialog<?> dialog(Exportables figures) {
    return new ExportDialog(export(figures), messages, this::save, this::copy).dialog(owner.get());
  }

  /** An export whose size and format are to be chosen. */
  public ExportModel export(Exportables figures) {
    return new ExportModel(figures, context.tasks(), messages);
  }

  /** Asks for a file and writes the figure to it. */
  public void save(ExportModel export) {
    Drawing drawing = export.drawingProperty().get();
    if (drawing == null) {
      return;
    }
    Exportable figure = export.figureProperty().get();
    FigureFormat format = export.formatProperty().get();
    ExportSettings settings = export.settings(true);
    context
        .dialogs()
        .saveFile(
            messages.text("export.file"),
            figure.stem() + "." + format.extension(),
            List.of(FileKind.of(messages.text("format." + format.extension()), format.extension())))
        .ifPresent(file ->
            saver.save(
                file,
                "." + format.extension(),
                () -> FigureFile.bytes(format, drawing, figure.credits(drawing), settings)));
  }

  /** The figure at its size and resolution, as pixels on the clipboard. */
  public void copy(ExportModel export) {
    Drawing drawing = export.drawingProperty().get();
    if (drawing != null) {
      copy(export.figureProperty().get(), _ -> drawing, export.settings(true));
    }
  }

  /** The figure on two columns' width, as pixels on the clipboard, without being asked anything. */
  public void copy(Exportable figure) {
    copy(figure, figure.layout(), ExportSettings.DEFAULT);
  }

  private void copy(Exportable figure, Exportable.Layout layout, ExportSettings settings) {
    context
        .tasks()
        .start(
            messages.text("copy.job"),
            _ -> {
              Drawing drawing = layout.draw(figure.look().apply(PagePreset.TWO_COLUMNS));
              return FigureFile.bytes(FigureFormat.PNG, drawing, figure.credits(drawing), settings);
            },
            png -> {
              var content = new ClipboardContent();
              content.putImage(new Image(new ByteArrayInputStream(png)));
              Clipboard.getSystemClipboard().setContent(content);
              context.notices().info(messages.text("copy.figure.done", settings.dpi()));
            },
            saver::failed);
  }
}
