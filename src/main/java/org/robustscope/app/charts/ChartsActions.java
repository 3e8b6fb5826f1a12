package org.robustscope.app.charts;

import java.util.List;
import javafx.beans.value.ObservableValue;
import org.robustscope.app.common.Action;
import org.robustscope.app.common.Messages;
import org.robustscope.app.export.FigureSurface;
import org.robustscope.figure.table.TableFormat;

/** All that can be done on the screen, of which buttons, menus and keys are made. */
final class ChartsActions {
  final Action export;
  final Action copy;
  final Action saveTable;
  final Action copyCsv;
  final Action copyLatex;
  final Action copyMarkdown;
  final Action paper;
  final Action shown;
  final Action none;
  final Action zoomIn;
  final Action zoomOut;
  final Action zoomReset;
  final Action filter;
  final Action nextFigure;
  final Action previousFigure;

  /**
   * The actions.
   *
   * @param focusFilter puts the keyboard into the filter
   */
  ChartsActions(
      ChartsViewModel model,
      ChartsOutput output,
      FigureSurface surface,
      Messages messages,
      Runnable focusFilter) {
    ObservableValue<Boolean> drawn =
        model.shownProperty().map(shown -> shown.drawing().isPresent());
    export =
        Action.named(messages, "exportFigure")
            .optIcon("mdi2e-export-variant")
            .optKey("Shortcut+E")
            .optEnabled(drawn)
            .does(output::askExport);
    copy =
        Action.named(messages, "copyFigure")
            .optIcon("mdi2c-content-copy")
            .optKey("Shortcut+Shift+C")
            .optEnabled(drawn)
            .does(output::copyFigure);
    saveTable =
        Action.named(messages, "saveTable")
            .optIcon("mdi2t-table-arrow-down")
            .optKey("Shortcut+T")
            .optEnabled(drawn)
            .does(output::saveTable);
    copyCsv =
        Action.named(messages, "copyCsv")
            .optEnabled(drawn)
            .does(() -> output.copyTable(TableFormat.CSV));
    copyLatex =
        Action.named(messages, "copyLatex")
            .optEnabled(drawn)
            .does(() -> output.copyTable(TableFormat.LATEX));
    copyMarkdown =
        Action.named(messages, "copyMarkdown")
            .optEnabled(drawn)
            .does(() -> output.copyTable(TableFormat.MARKDOWN));
    paper = Action.named(messages, "choosePaper").does(model::choosePaper);
    shown = Action.named(messages, "chooseShown").does(model::chooseShown);
    none = Action.named(messages, "chooseNone").does(model::chooseNone);
    zoomIn =
        Action.named(messages, "zoomInFigure")
            .optIcon("mdi2m-magnify-plus-outline")
            .optKey("Shortcut+Plus")
            .does(surface::zoomIn);
    zoomOut =
        Action.named(messages, "zoomOutFigure")
            .optIcon("mdi2m-magnify-minus-outline")
            .optKey("Shortcut+Minus")
            .does(surface::zoomOut);
    zoomReset =
        Action.named(messages, "zoomResetFigure")
            .optIcon("mdi2m-magnify-scan")
            .optKey("Shortcut+0")
            .does(surface::zoomReset);
    filter = Action.named(messages, "filterResults").optKey("Shortcut+F").does(focusFilter);
    nextFigure =
        Action.named(messages, "nextFigure").optKey("Shortcut+Page Down").does(() -> model.turn(1));
    previousFigure =
        Action.named(messages, "previousFigure")
            .optKey("Shortcut+Page Up")
            .does(() -> model.turn(-1));
  }

  List<Action> all() {
    return List.of(
        export,
        copy,
        saveTable,
        copyCsv,
        copyLatex,
        copyMarkdown,
        paper,
        shown,
        none,
        zoomIn,
        zoomOut,
        zoomReset,
        filter,
        nextFigure,
        previousFigure);
  }
}
