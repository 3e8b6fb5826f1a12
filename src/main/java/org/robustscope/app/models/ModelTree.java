package org.robustscope.app.models;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.robustscope.app.common.Messages;

/** The list of models, grouped by where they are; keeps what is selected and folded. */
final class ModelTree {
  private final TreeView<ModelLine> tree;
  private final ModelsViewModel model;
  private final TreeItem<ModelLine> root = new TreeItem<>();
  private final Map<ModelGroup, TreeItem<ModelLine>> groups = new EnumMap<>(ModelGroup.class);
  private final Set<ModelGroup> folded = EnumSet.noneOf(ModelGroup.class);
  private final Consumer<ModelGroup> groupSelected;
  private boolean filling;

  /**
   * A list.
   *
   * @param groupSelected gets the group whose heading is selected, or null when a model is
   */
  ModelTree(
      TreeView<ModelLine> tree,
      ModelsViewModel model,
      ModelText text,
      Messages messages,
      Consumer<ModelGroup> groupSelected) {
    this.tree = tree;
    this.model = model;
    this.groupSelected = groupSelected;
    tree.setRoot(root);
    tree.setShowRoot(false);
    tree.setCellFactory(_ -> new ModelCell(text));
    tree.setAccessibleText(messages.text("list"));
    model.shownProperty().subscribe(this::fill);
    model.selectedProperty().subscribe(this::select);
    tree.getSelectionModel().selectedItemProperty().subscribe(this::selected);
  }

  private void fill(List<StockModel> models) {
    filling = true;
    groups.forEach((group, item) -> {
      if (!item.isExpanded()) {
        folded.add(group);
      } else {
        folded.remove(group);
      }
    });
    groups.clear();
    root.getChildren().clear();
    for (ModelGroup group : ModelGroup.values()) {
      List<StockModel> here = models.stream().filter(it -> it.group() == group).toList();
      boolean filtered = !model.filterProperty().get().isBlank();
      if (here.isEmpty() && filtered) {
        continue;
      }
      TreeItem<ModelLine> item = new TreeItem<>(new ModelLine.Heading(group, here.size()));
      here.forEach(it -> item.getChildren().add(new TreeItem<>(new ModelLine.Entry(it))));
      item.setExpanded(filtered || !folded.contains(group));
      groups.put(group, item);
      root.getChildren().add(item);
    }
    filling = false;
    select(model.selectedProperty().get());
  }

  private void select(StockModel wanted) {
    if (wanted == null) {
      return;
    }
    TreeItem<ModelLine> group = groups.get(wanted.group());
    if (group == null) {
      return;
    }
    for (TreeItem<ModelLine> item : group.getChildren()) {
      if (item.getValue() instanceof ModelLine.Entry(StockModel it)
          && it.id().equals(wanted.id())) {
        if (tree.getSelectionModel().getSelectedItem() != item) {
          group.setExpanded(true);
          tree.getSelectionModel().select(item);
          tree.scrollTo(Math.max(0, tree.getRow(item) - 3));
        }
        return;
      }
    }
  }

  private void selected(TreeItem<ModelLine> item) {
    if (filling || item == null) {
      return;
    }
    switch (item.getValue()) {
      case ModelLine.Heading heading -> groupSelected.accept(heading.group());
      case ModelLine.Entry entry -> {
        groupSelected.accept(null);
        model.selectedProperty().set(entry.model());
      }
    }
  }
}
