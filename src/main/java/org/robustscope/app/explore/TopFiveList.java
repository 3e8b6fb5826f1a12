package org.robustscope.app.explore;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.VBox;

/**
 * The best five labels of one to three models, one list under the other.
 *
 * <p>The height depends on the number of models and rows only, never on what arrived.
 */
public final class TopFiveList extends VBox {
  private final ObjectProperty<List<TopFive>> answers =
      new SimpleObjectProperty<>(this, "answers", List.of());
  private final IntegerProperty rowsPerModel = new SimpleIntegerProperty(this, "rowsPerModel", 5);
  private final List<TopFiveSection> sections = new ArrayList<>();

  public TopFiveList() {
    getStyleClass().add("top-five-list");
    setAccessibleRole(AccessibleRole.TEXT);
    setFocusTraversable(true);
    answers.subscribe(this::refresh);
    rowsPerModel.subscribe(() -> {
      sections.clear();
      refresh();
    });
    setOnMousePressed(_ -> requestFocus());
    refresh();
  }

  private void refresh() {
    List<TopFive> shown =
        answers.get().isEmpty() ? List.of(TopFive.message("", "")) : answers.get();
    while (sections.size() < shown.size()) {
      sections.add(new TopFiveSection(rowsPerModel.get()));
    }
    for (int i = 0; i < shown.size(); i++) {
      sections.get(i).show(shown.get(i), shown.size() > 1);
    }
    List<TopFiveSection> used = sections.subList(0, shown.size());
    if (!getChildren().equals(used)) {
      getChildren().setAll(used);
    }
    setAccessibleText(
        String.join("; ", used.stream().map(TopFiveSection::getAccessibleText).toList()));
  }

  /** One answer a model, in order; with several, each gets a header. */
  public ObjectProperty<List<TopFive>> answersProperty() {
    return answers;
  }

  /** How many rows to keep room for, 1 to 5; fewer when several models must share little room. */
  public IntegerProperty rowsPerModelProperty() {
    return rowsPerModel;
  }
}
