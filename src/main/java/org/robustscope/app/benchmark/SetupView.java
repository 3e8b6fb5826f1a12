package org.robustscope.app.benchmark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
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
import org.robustscope.app.common.Named;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.dataset.DataKind;
import org.robustscope.dataset.Subset;
import org.robustscope.enhance.Enhancement;
import org.robustscope.perturbation.Perturbation;

/** The form of a new run; what is wrong stands beside its field. */
final class SetupView extends VBox {
  private static final double LIST_HEIGHT = 154;
  private static final double LINE_HEIGHT = 37;
  private static final int SEVERITIES = 5;
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final BenchmarkViewModel model;
  private final SetupModel setup;
  private final MatrixWords words;
  private final Messages messages;
  private final Dialogs dialogs;
  private final Map<Field, HBox> problems = new EnumMap<>(Field.class);
  private final VBox models = new VBox();
  private final ScrollPane scroll = new ScrollPane();
  private final Label found = new Label();
  private final Hyperlink findings = new Hyperlink();
  private final TextField data;

  SetupView(BenchmarkViewModel model, BenchmarkActions actions, Dialogs dialogs, Node device) {
    this.model = model;
    this.setup = model.setup();
    this.words = model.words();
    this.messages = words.messages();
    this.dialogs = dialogs;
    getStyleClass().add("setup");
    for (Field field : Field.values()) {
      problems.put(field, problemLine());
    }
    data = field(setup.dataProperty(), "data.name", "data.prompt");
    getChildren()
        .setAll(
            section("form.benchmark", kinds()),
            section(
                "form.data",
                source(),
                folder(data, actions.chooseData),
                found,
                findings,
                problems.get(Field.DATA)),
            cleanSection(actions.chooseClean),
            section("form.models", modelList(), problems.get(Field.MODELS)),
            conditions(),
            section("form.subset", subset(), problems.get(Field.SUBSET)),
            section("form.enhancement", enhancements(), problems.get(Field.ENHANCEMENT)),
            section("form.how", how(device), keep(), problems.get(Field.BATCH)),
            section("form.store", store(actions.chooseStore), problems.get(Field.STORE)));
    model.problemsProperty().subscribe(this::showProblems);
    model.foundProperty().subscribe(_ -> showFound());
    model.lookingProperty().subscribe(_ -> showFound());
    setup.listingProperty().subscribe(_ -> showModels());
    model.modelsListedProperty().subscribe(_ -> showModels());
  }

  void focusData() {
    data.requestFocus();
    data.selectAll();
  }

  private VBox section(String key, Node... parts) {
    Label title = new Label(messages.text(key));
    title.getStyleClass().add("section-title");
    VBox section = new VBox(title);
    section.getStyleClass().add("section");
    section.getChildren().addAll(parts);
    return section;
  }

  private static HBox problemLine() {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    HBox line = new HBox(ActionControls.icon("mdi2a-alert-circle-outline"), label);
    line.getStyleClass().add("field-problem");
    show(line, false);
    return line;
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void showProblems(List<Field.Problem> all) {
    problems.forEach((field, line) -> {
      List<Field.Problem> here = all.stream().filter(it -> it.field() == field).toList();
      ((Label) line.getChildren().getLast())
          .setText(here.stream().map(Field.Problem::text).collect(Collectors.joining("\n")));
      // What is only not filled in yet is no alarm.
      boolean wrong = here.stream().anyMatch(Field.Problem::wrong);
      show(line.getChildren().getFirst(), wrong);
      line.pseudoClassStateChanged(WRONG, wrong);
      show(line, !here.isEmpty());
    });
  }

  private <T> ComboBox<T> choice(String name, List<T> values, Function<T, String> title) {
    ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList(values));
    box.setAccessibleText(messages.text(name));
    box.setConverter(new Named<>(title));
    return box;
  }

  private Node kinds() {
    ComboBox<DataKind> box =
        choice(
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

  private Node source() {
    RadioButton made = new RadioButton(messages.text("data.made"));
    RadioButton published = new RadioButton(messages.text("data.published"));
    made.setId("data-made");
    published.setId("data-published");
    ToggleGroup group = new ToggleGroup();
    made.setToggleGroup(group);
    published.setToggleGroup(group);
    setup.generateProperty().subscribe(on -> (on ? made : published).setSelected(true));
    group
        .selectedToggleProperty()
        .subscribe(it -> {
          if (it != null) {
            setup.generateProperty().set(it == made);
          }
        });
    VBox both = new VBox(made, published);
    both.getStyleClass().add("lines");
    setup.kindProperty().subscribe(kind -> show(both, kind != DataKind.CLEAN));
    return both;
  }

  private TextField field(
      javafx.beans.property.StringProperty property, String name, String prompt) {
    TextField field = new TextField();
    field.textProperty().bindBidirectional(property);
    field.setAccessibleText(messages.text(name));
    field.setPromptText(messages.text(prompt));
    return field;
  }

  private static Node folder(TextField field, Action choose) {
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox line = new HBox(field, ActionControls.iconButton(choose));
    line.getStyleClass().add("form-line");
    return line;
  }

  private void showFound() {
    DataLook.Found seen = model.foundProperty().get();
    found.setWrapText(true);
    found.setMinHeight(Region.USE_PREF_SIZE);
    found.getStyleClass().setAll("label", "found");
    boolean looks = model.lookingProperty().get();
    found.setText(
        looks && seen.lines().isEmpty()
            ? messages.text("look.looking")
            : String.join("\n", seen.lines()));
    show(found, !found.getText().isEmpty());
    int count = seen.findings().size();
    findings.setText(messages.text(count == 1 ? "look.finding" : "look.findings", count));
    findings.setOnAction(_ ->
        dialogs.showDetails(
            messages.text("look.title"),
            messages.text("look.about"),
            String.join("\n", seen.findings())));
    show(findings, count > 0);
  }

  private Node cleanSection(Action choose) {
    VBox section =
        section(
            "form.clean",
            folder(field(setup.cleanProperty(), "clean.name", "clean.prompt"), choose),
            problems.get(Field.CLEAN));
    setup.changesProperty().subscribe(_ -> show(section, setup.takesClean()));
    return section;
  }

  private Node modelList() {
    models.getStyleClass().add("model-checks");
    scroll.setContent(models);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("check-scroll");
    scroll.setMinHeight(Region.USE_PREF_SIZE);
    return scroll;
  }

  private void showModels() {
    List<Node> lines = new ArrayList<>();
    for (RunModel line : setup.listingProperty().get().models()) {
      CheckBox box = check(line.title(), setup.chosen(), line.id());
      box.setTooltip(new Tooltip(line.model().file() + "\n" + line.note()));
      Label note = new Label(line.note());
      note.getStyleClass().add("check-note");
      lines.add(new VBox(box, note));
    }
    if (lines.isEmpty()) {
      Label none =
          new Label(
              messages.text(model.modelsListedProperty().get() ? "models.none" : "models.looking"));
      none.getStyleClass().add("found");
      none.setWrapText(true);
      lines.add(none);
    }
    models.getChildren().setAll(lines);
    boolean none = setup.listingProperty().get().models().isEmpty();
    scroll.setPrefHeight(
        Math.min(LIST_HEIGHT, none ? 2 * LINE_HEIGHT : LINE_HEIGHT * lines.size() + 8));
  }

  private static <T> CheckBox check(String title, ObservableSet<T> set, T value) {
    CheckBox box = new CheckBox(title);
    box.setMnemonicParsing(false);
    box.setSelected(set.contains(value));
    set.addListener((SetChangeListener<T>) change -> box.setSelected(set.contains(value)));
    box.setOnAction(_ -> {
      if (box.isSelected()) {
        set.add(value);
      } else {
        set.remove(value);
      }
    });
    return box;
  }

  private Node conditions() {
    VBox corruptions =
        new VBox(
            section(
                "form.types",
                presets(
                    List.of("preset.fifteen", "preset.nineteen", "preset.none"),
                    List.of(
                        CorruptionType.benchmark(),
                        List.of(CorruptionType.values()),
                        List.<CorruptionType>of()),
                    setup.types()),
                grid(List.of(CorruptionType.values()), setup.types(), words::title)),
            section("form.severities", severities(), problems.get(Field.SEVERITIES)));
    corruptions.getStyleClass().add("setup-part");
    VBox perturbations =
        section(
            "form.perturbations",
            presets(
                List.of("preset.ten", "preset.all", "preset.none"),
                List.of(Perturbation.benchmark(), Perturbation.all(), List.<Perturbation>of()),
                setup.perturbations()),
            grid(Perturbation.all(), setup.perturbations(), this::shortTitle));
    VBox all = new VBox(corruptions, perturbations, problems.get(Field.TYPES));
    all.getStyleClass().add("setup-part");
    setup
        .kindProperty()
        .subscribe(_ -> {
          show(corruptions, setup.ofCorruptions());
          show(perturbations, setup.ofSequences());
          show(all, setup.ofCorruptions() || setup.ofSequences());
        });
    return all;
  }

  private String shortTitle(Perturbation perturbation) {
    String title = words.title(Perturbation.of(perturbation.type()));
    int comma = title.indexOf(',');
    return perturbation.type().isNoise()
        ? title.substring(0, comma) + " " + perturbation.strength()
        : title;
  }

  private <T> Node presets(List<String> keys, List<List<T>> sets, ObservableSet<T> target) {
    HBox line = new HBox();
    line.getStyleClass().add("presets");
    for (int i = 0; i < keys.size(); i++) {
      List<T> wanted = sets.get(i);
      Hyperlink link = new Hyperlink(messages.text(keys.get(i)));
      link.setOnAction(_ -> {
        link.setVisited(false);
        target.retainAll(wanted);
        target.addAll(wanted);
      });
      line.getChildren().add(link);
    }
    return line;
  }

  private <T> Node grid(List<T> values, ObservableSet<T> set, Function<T, String> title) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("check-grid");
    int rows = Math.ceilDiv(values.size(), 2);
    for (int i = 0; i < values.size(); i++) {
      CheckBox box = check(title.apply(values.get(i)), set, values.get(i));
      GridPane.setHgrow(box, Priority.ALWAYS);
      grid.add(box, i / rows, i % rows);
    }
    return grid;
  }

  private Node severities() {
    HBox line = new HBox();
    line.getStyleClass().add("severities");
    for (int i = 1; i <= SEVERITIES; i++) {
      int severity = i;
      ToggleButton button = new ToggleButton(Integer.toString(severity));
      button.setAccessibleText(messages.text("form.severity", severity));
      setup
          .severities()
          .addListener(
              (SetChangeListener<Integer>)
                  _ -> button.setSelected(setup.severities().contains(severity)));
      button.setSelected(setup.severities().contains(severity));
      button.setOnAction(_ -> {
        if (button.isSelected()) {
          setup.severities().add(severity);
        } else {
          setup.severities().remove(severity);
        }
      });
      line.getChildren().add(button);
    }
    return line;
  }

  private Node subset() {
    ComboBox<Subset.Mode> box =
        choice(
            "form.subset",
            List.of(Subset.Mode.values()),
            it -> messages.text("subset." + it.name().toLowerCase(java.util.Locale.ROOT)));
    box.setId("subset-mode");
    box.valueProperty().bindBidirectional(setup.modeProperty());
    TextField count = field(setup.countProperty(), "subset.count", "subset.prompt");
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
      CheckBox box = check(enhancement.title(), setup.enhancements(), enhancement);
      box.setTooltip(new Tooltip(enhancement.description()));
      line.getChildren().add(box);
    }
    return line;
  }

  private Node how(Node device) {
    TextField batch = field(setup.batchProperty(), "batch.name", "batch.name");
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
    setup.kindProperty().subscribe(_ -> show(keep, !setup.ofSequences()));
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
