package org.robustscope.app.charts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBoxTreeItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.cell.CheckBoxTreeCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.robustscope.app.common.Messages;
import org.robustscope.figure.data.Entry;
import org.robustscope.published.Family;

/** The results by family, each with a box that puts it into the figure. */
final class ResultTree {
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

  private final TreeView<Line> tree;
  private final ChartsViewModel model;
  private final Messages messages;
  private final TreeItem<Line> root = new TreeItem<>();
  private final Map<String, CheckBoxTreeItem<Line>> items = new HashMap<>();
  private final Set<Family> unfolded = new HashSet<>();
  private boolean filling;

  /** A line: a family with a count, or one of its results. */
  private sealed interface Line {
    record Heading(Shelf shelf) implements Line {}

    record Result(Entry entry) implements Line {}
  }

  ResultTree(TreeView<?> unfilled, ChartsViewModel model, Messages messages) {
    @SuppressWarnings("unchecked")
    TreeView<Line> filled = (TreeView<Line>) unfilled;
    this.tree = filled;
    this.model = model;
    this.messages = messages;
    tree.setRoot(root);
    tree.setShowRoot(false);
    tree.setCellFactory(_ -> new Cell());
    tree.setAccessibleText(messages.text("list"));
    tree.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.shelvesProperty().subscribe(this::fill);
    model.chosenProperty().subscribe(_ -> mark());
    model.selectedProperty().subscribe(this::reveal);
  }

  private void fill(List<Shelf> shelves) {
    filling = true;
    boolean filtered = !model.filterProperty().get().isBlank();
    if (!filtered) {
      remember();
    }
    items.clear();
    root.getChildren().clear();
    for (Shelf shelf : shelves) {
      var heading = new CheckBoxTreeItem<Line>(new Line.Heading(shelf));
      for (Entry entry : shelf.entries()) {
        var item = new CheckBoxTreeItem<Line>(new Line.Result(entry));
        item.setSelected(model.isChosen(entry));
        item.selectedProperty().subscribe(on -> chosen(entry, on));
        items.put(entry.id(), item);
        heading.getChildren().add(item);
      }
      boolean used = shelf.entries().stream().anyMatch(model::isChosen);
      heading.setExpanded(filtered || unfolded.contains(shelf.family()) || used);
      root.getChildren().add(heading);
    }
    filling = false;
  }

  private void remember() {
    for (TreeItem<Line> item : root.getChildren()) {
      if (item.getValue() instanceof Line.Heading(Shelf shelf)) {
        if (item.isExpanded()) {
          unfolded.add(shelf.family());
        } else {
          unfolded.remove(shelf.family());
        }
      }
    }
  }

  private void chosen(Entry entry, boolean on) {
    if (!filling && on != model.isChosen(entry)) {
      model.choose(List.of(entry), on);
    }
  }

  /** The model was told from elsewhere what is chosen. */
  private void mark() {
    if (filling) {
      return;
    }
    filling = true;
    items.forEach((_, item) -> {
      if (item.getValue() instanceof Line.Result(Entry entry)) {
        item.setSelected(model.isChosen(entry));
      }
    });
    for (TreeItem<Line> heading : root.getChildren()) {
      boolean used =
          heading.getChildren().stream()
              .anyMatch(item -> ((CheckBoxTreeItem<Line>) item).isSelected());
      if (used && unfolded.isEmpty()) {
        heading.setExpanded(true);
      }
    }
    filling = false;
  }

  private void reveal(Set<String> selected) {
    if (selected.size() == 1) {
      CheckBoxTreeItem<Line> item = items.get(selected.iterator().next());
      if (item != null && item.getParent().isExpanded()) {
        tree.getSelectionModel().select(item);
        tree.scrollTo(Math.max(0, tree.getRow(item) - 3));
      }
    }
  }

  private void pressed(KeyEvent event) {
    TreeItem<Line> at = tree.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.SPACE && at instanceof CheckBoxTreeItem<Line> box) {
      box.setSelected(!box.isSelected());
      event.consume();
    }
  }

  private final class Cell extends CheckBoxTreeCell<Line> {
    /** Long names are cut: a scroll bar would hide the next line. */
    @Override
    protected double computePrefWidth(double height) {
      return 0;
    }

    @Override
    public void updateItem(Line line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setTooltip(null);
        setText(null);
        pseudoClassStateChanged(HEADING, false);
        return;
      }
      setContentDisplay(ContentDisplay.LEFT);
      switch (line) {
        case Line.Heading(Shelf shelf) -> {
          Family family = shelf.family();
          setText(messages.text("family.line", family.title(), shelf.entries().size()));
          setTooltip(
              tip(
                  messages.text(
                      "family.tip",
                      family.title(),
                      family.base(),
                      family.subset(),
                      family.apart())));
        }
        case Line.Result(Entry entry) -> {
          setText(entry.partial() ? messages.text("result.partial", entry.name()) : entry.name());
          setTooltip(tip(messages.text("result.tip", entry.name(), entry.group())));
        }
      }
      pseudoClassStateChanged(HEADING, line instanceof Line.Heading);
    }

    private Tooltip tip(String text) {
      var tip = new Tooltip(text);
      tip.setWrapText(true);
      tip.setMaxWidth(420);
      return tip;
    }
  }
}
