package org.robustscope.app.explore;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** The five values of each parameter, the chosen severity's column marked. */
final class ParameterTableView extends GridPane {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final int SEVERITIES = 5;

  /** With more characters than this in a row, a parameter's name gets a line of its own. */
  private static final int ROOM = 38;

  private final List<List<Label>> columns = new ArrayList<>();

  ParameterTableView(List<CorruptionPageModel.Parameter> parameters) {
    getStyleClass().add("parameter-table");
    boolean stacked = characters(parameters) > ROOM;
    int first = stacked ? 0 : 1;
    double names = stacked ? 0 : Math.max(22, 100.0 * (longestName(parameters) + 1.5) / ROOM);
    for (int column = 0; column < first + SEVERITIES; column++) {
      ColumnConstraints constraints = new ColumnConstraints();
      constraints.setPercentWidth(column >= first ? (100 - names) / SEVERITIES : names);
      getColumnConstraints().add(constraints);
    }
    for (int severity = 1; severity <= SEVERITIES; severity++) {
      columns.add(new ArrayList<>());
      put(cell(Integer.toString(severity), "column"), severity, first, 0);
    }
    int row = 1;
    for (CorruptionPageModel.Parameter parameter : parameters) {
      Label name = cell(parameter.name(), "parameter");
      if (stacked) {
        add(name, 0, row++, SEVERITIES, 1);
      } else {
        add(name, 0, row);
      }
      for (int severity = 1; severity <= SEVERITIES; severity++) {
        put(cell(parameter.values().get(severity - 1), "value"), severity, first, row);
      }
      row++;
    }
  }

  private static int longestName(List<CorruptionPageModel.Parameter> parameters) {
    return parameters.stream().mapToInt(p -> p.name().length()).max().orElse(0);
  }

  private static int characters(List<CorruptionPageModel.Parameter> parameters) {
    int longest =
        parameters.stream()
            .flatMap(p -> p.values().stream())
            .mapToInt(String::length)
            .max()
            .orElse(0);
    return longestName(parameters) + SEVERITIES * (longest + 1);
  }

  private static Label cell(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().addAll("cell", styleClass);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  private void put(Label label, int severity, int first, int row) {
    columns.get(severity - 1).add(label);
    add(label, first + severity - 1, row);
  }

  void choose(int severity) {
    for (int i = 0; i < SEVERITIES; i++) {
      boolean chosen = i + 1 == severity;
      columns.get(i).forEach(label -> label.pseudoClassStateChanged(CHOSEN, chosen));
    }
  }
}
