package org.robustscope.app.benchmark;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.robustscope.app.common.Action;
import org.robustscope.app.common.ActionControls;
import org.robustscope.app.common.Dialogs;
import org.robustscope.app.common.Messages;
import org.robustscope.dataset.DataKind;
import org.robustscope.dataset.Subset;
import org.robustscope.enhance.Enhancement;

/** The form of a new run; what is wrong stands beside its field. */
final class SetupView extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final BenchmarkViewModel model;
  private final SetupModel setup;
  private final Messages messages;
  private final FormControls controls;
  private final DataFields data;
  private final Map<Field, HBox> problems = new EnumMap<>(Field.class);

  SetupView(BenchmarkViewModel model, BenchmarkActions actions, Dialogs dialogs, Node device) {
    this.model = model;
    this.setup = model.setup();
    this.messages = model.words().messages();
    this.controls = new FormControls(messages);
    this.data = new DataFields(model, messages, dialogs);
    getStyleClass().add("setup");
    for (Field field : Field.values()) {
      problems.put(field, problemLine());
    }
    getChildren()
        .setAll(
            controls.section("form.benchmark", kinds()),
            data.section(actions.chooseData, problems.get(Field.DATA)),
            data.cleanSection(actions.chooseClean, problems.get(Field.CLEAN)),
            controls.section(
                "form.models", new ModelChecks(model, messages), problems.get(Field.MODELS)),
            new ConditionsView(
                setup, model.words(), problems.get(Field.TYPES), problems.get(Field.SEVERITIES)),
            controls.section("form.subset", subset(), problems.get(Field.SUBSET)),
            controls.section("form.enhancement", enhancements(), problems.get(Field.ENHANCEMENT)),
            controls.section("form.how", how(device), keep(), problems.get(Field.BATCH)),
            controls.section("form.store", store(actions.chooseStore), problems.get(Field.STORE)));
    model.problemsProperty().subscribe(this::showProblems);
  }

  void focusData() {
    data.focus();
  }

  private static HBox problemLine() {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    HBox line = new HBox(ActionControls.icon("mdi2a-alert-circle-outline"), label);
    line.getStyleClass().add("field-problem");
    FormControls.show(line, false);
    return line;
  }

  private void showProblems(List<Field.Problem> all) {
    problems.forEach((field, line) -> {
      List<Field.Problem> here = all.stream().filter(it -> it.field() == field).toList();
      ((Label) line.getChildren().getLast())
          .setText(here.stream().map(Field.Problem::text).collect(Collectors.joining("\n")));
      // What is only not filled in yet is no alarm.
      boolean wrong = here.stream().anyMatch(Field.Problem::wrong);
      FormControls.show(line.getChildren().getFirst(), wrong);
      line.pseudoClassStateChanged(WRONG, wrong);
      FormControls.show(line, !here.isEmpty());
    });
  }

  private Node kinds() {
    ComboBox<DataKind> box =
        controls.choice(
            "form.benchmark",
            List.of(
                DataKind.IMAGENET_C,
                DataKind.IMAGENET_P,
                DataKind.CIFAR_10_C,
                DataKind.CIFAR_10_P,
                DataKind.CIFAR_100_C,
                DataKind.CIFAR_100_P,
                DataKind.TINY_IMAGENET_C,
                DataKind.CLEAN),
            it -> messages.text("kind." + it.id()));
    box.setId("benchmark-kind");
    box.valueProperty().bindBidirectional(setup.kindProperty());
    box.setMaxWidth(Double.MAX_VALUE);
    return box;
  }

  private Node subset() {
    ComboBox<Subset.Mode> box =
        controls.choice(
            "form.subset",
            List.of(Subset.Mode.values()),
            it -> messages.text("subset." + it.name().toLowerCase(java.util.Locale.ROOT)));
    box.setId("subset-mode");
    box.valueProperty().bindBidirectional(setup.modeProperty());
    TextField count = controls.field(setup.countProperty(), "subset.count", "subset.prompt");
    count.setId("subset-count");
    count.setPrefColumnCount(6);
    setup.modeProperty().subscribe(mode -> count.setVisible(mode != Subset.Mode.ALL));
    HBox line = new HBox(box, count);
    line.getStyleClass().add("form-line");
    return line;
  }

  private Node enhancements() {
    HBox line = new HBox();
    line.getStyleClass().add("checks");
    for (Enhancement enhancement : Enhancement.values()) {
      CheckBox box = FormControls.check(enhancement.title(), setup.enhancements(), enhancement);
      box.setTooltip(new Tooltip(enhancement.description()));
      line.getChildren().add(box);
    }
    return line;
  }

  private Node how(Node device) {
    TextField batch = controls.field(setup.batchProperty(), "batch.name", "batch.name");
    batch.setPrefColumnCount(6);
    setup
        .kindProperty()
        .subscribe(_ -> batch.setPromptText(messages.text("batch.usual", setup.usualBatch())));
    GridPane grid = new GridPane();
    grid.getStyleClass().add("how-grid");
    grid.addRow(0, new Label(messages.text("device.label")), device);
    grid.addRow(1, new Label(messages.text("batch.label")), batch);
    return grid;
  }

  private Node keep() {
    CheckBox keep = new CheckBox(messages.text("keep"));
    keep.setWrapText(true);
    keep.selectedProperty().bindBidirectional(setup.keepProperty());
    keep.setTooltip(new Tooltip(messages.text("keep.tip")));
    setup.kindProperty().subscribe(_ -> FormControls.show(keep, !setup.ofSequences()));
    return keep;
  }

  private Node store(Action choose) {
    Label path = new Label();
    path.getStyleClass().add("store-path");
    path.setTextOverrun(javafx.scene.control.OverrunStyle.LEADING_ELLIPSIS);
    path.setMinWidth(0);
    path.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(path, Priority.ALWAYS);
    Tooltip tip = new Tooltip();
    path.setTooltip(tip);
    model
        .runs()
        .storeProperty()
        .subscribe(file -> {
          path.setText(Optional.ofNullable(file).map(Object::toString).orElse(""));
          tip.setText(path.getText());
        });
    Button button = (Button) ActionControls.iconButton(choose);
    HBox line = new HBox(path, button);
    line.getStyleClass().add("form-line");
    return line;
  }
}
