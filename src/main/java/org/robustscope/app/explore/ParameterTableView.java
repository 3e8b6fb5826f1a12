package org.robustscope.app.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.text.Text;

/**
 * The five values of each parameter, the chosen severity's column marked. Where a row has no room
 * for name and values, the names stand on lines of their own: values are never cut.
 */
final class ParameterTableView extends GridPane {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final int SEVERITIES = 5;

  private static final double BETWEEN = 5;

  /** The chosen column is bold, which is wider. */
  private static final double BOLD = 1.12;

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
    boolean narrow = getWidth() > 0 && getWidth() < nameWidth() + SEVERITIES * valueWidth();
    if (narrow != stacked) {
      stacked = narrow;
      fill();
    }
  }

  private double nameWidth() {
    return BETWEEN + widest(parameters.stream().map(CorruptionPageModel.Parameter::name));
  }

  private double valueWidth() {
    return BETWEEN + BOLD * widest(parameters.stream().flatMap(p -> p.values().stream()));
  }

  private double widest(Stream<String> words) {
    return words.mapToDouble(this::measure).max().orElse(0);
  }

  private double measure(String words) {
    Text text = new Text(words);
    text.setFont(first.getFont());
    return text.getLayoutBounds().getWidth();
  }

  private void fill() {
    getChildren().clear();
    getColumnConstraints().clear();
    columns.clear();
    double all = nameWidth() + SEVERITIES * valueWidth();
    if (!stacked) {
      getColumnConstraints().add(percent(100 * nameWidth() / all));
    }
    for (int severity = 1; severity <= SEVERITIES; severity++) {
      getColumnConstraints().add(percent(stacked ? 20 : 100 * valueWidth() / all));
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
