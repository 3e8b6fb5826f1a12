package org.robustscope.app.explore;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/**
 * The five values of each parameter, the chosen severity's column marked. Where a row has no room
 * for name and values, the names stand on lines of their own: values are never cut.
 */
final class ParameterTableView extends GridPane {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final int SEVERITIES = 5;

  /** An average character's width in parts of the font's size, on the safe side. */
  private static final double CHARACTER = 0.62;

  /** Characters' worth of room between columns. */
  private static final double BETWEEN = 1;

  private final List<CorruptionPageModel.Parameter> parameters;
  private final List<List<Label>> columns = new ArrayList<>();
  private final Label first = cell("1", "column");
  private int chosen;
  private boolean stacked;

  ParameterTableView(List<CorruptionPageModel.Parameter> parameters) {
    this.parameters = parameters;
    getStyleClass().add("parameter-table");
    fill();
    // Later: contents must not change while the parents are being laid out.
    widthProperty().subscribe(() -> Platform.runLater(this::suitWidth));
  }

  private void suitWidth() {
    boolean narrow = getWidth() > 0 && getWidth() < widthInOneLine();
    if (narrow != stacked) {
      stacked = narrow;
      fill();
    }
  }

  private double widthInOneLine() {
    return (nameShare() + SEVERITIES * valueShare()) * CHARACTER * first.getFont().getSize();
  }

  private double nameShare() {
    return BETWEEN + parameters.stream().mapToInt(p -> p.name().length()).max().orElse(0);
  }

  private double valueShare() {
    return BETWEEN
        + parameters.stream()
            .flatMap(p -> p.values().stream())
            .mapToInt(String::length)
            .max()
            .orElse(0);
  }

  private void fill() {
    getChildren().clear();
    getColumnConstraints().clear();
    columns.clear();
    double all = nameShare() + SEVERITIES * valueShare();
    if (!stacked) {
      getColumnConstraints().add(percent(100 * nameShare() / all));
    }
    for (int severity = 1; severity <= SEVERITIES; severity++) {
      getColumnConstraints().add(percent(stacked ? 20 : 100 * valueShare() / all));
      columns.add(new ArrayList<>());
      put(severity == 1 ? first : cell(Integer.toString(severity), "column"), severity, 0);
    }
    int row = 1;
    for (CorruptionPageModel.Parameter parameter : parameters) {
      add(cell(parameter.name(), "parameter"), 0, row, stacked ? SEVERITIES : 1, 1);
      row += stacked ? 1 : 0;
      for (int severity = 1; severity <= SEVERITIES; severity++) {
        put(cell(parameter.values().get(severity - 1), "value"), severity, row);
      }
      row++;
    }
    choose(chosen);
  }

  private static ColumnConstraints percent(double percent) {
    ColumnConstraints constraints = new ColumnConstraints();
    constraints.setPercentWidth(percent);
    return constraints;
  }

  private static Label cell(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().addAll("cell", styleClass);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  private void put(Label label, int severity, int row) {
    columns.get(severity - 1).add(label);
    add(label, stacked ? severity - 1 : severity, row);
  }

  /** Marks a severity's column; 0 marks none. */
  void choose(int severity) {
    chosen = severity;
    for (int i = 0; i < SEVERITIES; i++) {
      boolean marked = i + 1 == severity;
      columns.get(i).forEach(label -> label.pseudoClassStateChanged(CHOSEN, marked));
    }
  }
}
