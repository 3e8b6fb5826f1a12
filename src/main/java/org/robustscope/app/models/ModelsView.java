package org.robustscope.app.models;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.robustscope.app.common.Fxml;
import org.robustscope.app.common.Messages;

/** The screen of {@code models.fxml}: binds its controls to the view model. */
final class ModelsView {
  private final ModelsViewModel model;
  private final Messages messages;
  private final ModelText text;

  @FXML private BorderPane root;
  @FXML private TextField filter;
  @FXML private TreeView<ModelLine> tree;
  @FXML private Label noMatch;
  @FXML private Label problems;
  @FXML private ScrollPane scroll;

  private ModelDetails details;

  ModelsView(ModelsViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    this.text = new ModelText(messages);
  }

  Parent load() {
    Fxml.load("models", this, messages);
    root.getStylesheets().add(Fxml.sheet("models"));
    return root;
  }

  void focusFilter() {
    filter.requestFocus();
    filter.selectAll();
  }

  void bind(ModelsActions actions) {
    filter.textProperty().bindBidirectional(model.filterProperty());
    filter.setAccessibleText(messages.text("filter"));
    details = new ModelDetails(model, actions, text, messages);
    new ModelTree(tree, model, text, messages, this::showGroup);
    new ModelKeys(tree, actions);
    model
        .shownProperty()
        .subscribe(shown -> {
          boolean none = shown.isEmpty() && !model.filterProperty().get().isBlank();
          noMatch.setVisible(none);
          noMatch.setManaged(none);
        });
    model
        .problemsProperty()
        .subscribe(lines -> {
          problems.setText(String.join("\n", lines));
          problems.setVisible(!lines.isEmpty());
          problems.setManaged(!lines.isEmpty());
        });
    model.added().addingProperty().subscribe(this::showForm);
  }

  private void showForm(AddModel add) {
    if (add == null) {
      boolean before = scroll.getContent() instanceof CardFormView;
      scroll.setContent(details);
      scroll.setVvalue(0);
      if (before) {
        tree.requestFocus();
      }
      return;
    }
    CardFormView form = new CardFormView(add, model.added(), messages);
    scroll.setContent(form);
    scroll.setVvalue(0);
    // What it says stands at the top, and the user may be far below.
    add.problemProperty().subscribe(this::showTop);
    add.resultProperty().subscribe(this::showTop);
    form.focusFirst();
  }

  private void showTop(String said) {
    if (!said.isEmpty()) {
      scroll.setVvalue(0);
    }
  }

  private void showGroup(ModelGroup group) {
    if (model.added().addingProperty().get() != null) {
      return;
    }
    if (group == null) {
      scroll.setContent(details);
      return;
    }
    VBox about = new VBox();
    about.getStyleClass().add("model-details");
    for (List<String> line :
        List.of(List.of(text.group(group), "title"), List.of(text.about(group), "prose"))) {
      Label label = new Label(line.getFirst());
      label.getStyleClass().add(line.getLast());
      label.setWrapText(true);
      about.getChildren().add(label);
    }
    scroll.setContent(about);
  }
}
