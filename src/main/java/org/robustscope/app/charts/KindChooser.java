package org.robustscope.app.charts;

import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import org.robustscope.app.common.Messages;
import org.robustscope.figure.chart.FigureKind;

/** Chooses the figure; those without numbers are grey and say why. */
final class KindChooser extends ComboBox<FigureKind> {
  private static final PseudoClass LACKING = PseudoClass.getPseudoClass("lacking");

  private final ChartsViewModel model;

  KindChooser(ChartsViewModel model, Messages messages) {
    this.model = model;
    setId("figureKind");
    getItems().setAll(List.of(FigureKind.values()));
    setVisibleRowCount(FigureKind.values().length);
    setCellFactory(_ -> new Cell());
    setButtonCell(new Cell());
    setAccessibleText(messages.text("kind"));
    setTooltip(new Tooltip(messages.text("kind.tip")));
    valueProperty().bindBidirectional(model.kindProperty());
  }

  private final class Cell extends ListCell<FigureKind> {
    Cell() {
      getStyleClass().add("kind-cell");
      model.lackingProperty().subscribe(_ -> mark());
    }

    @Override
    protected void updateItem(FigureKind kind, boolean empty) {
      super.updateItem(kind, empty);
      setText(empty || kind == null ? null : kind.title());
      mark();
    }

    private void mark() {
      Map<FigureKind, String> lacking = model.lackingProperty().get();
      String reason = getItem() == null ? null : lacking.get(getItem());
      pseudoClassStateChanged(LACKING, reason != null);
      if (getItem() == null) {
        setTooltip(null);
      } else {
        var tip = new Tooltip(reason == null ? getItem().about() : reason);
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        setTooltip(tip);
      }
    }
  }
}
