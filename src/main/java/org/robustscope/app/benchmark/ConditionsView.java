package org.robustscope.app.benchmark;

import java.util.List;
import java.util.function.Function;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.robustscope.app.common.Messages;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.perturbation.Perturbation;

/** Which corruptions at which severities, or which perturbations. */
final class ConditionsView extends VBox {
  private static final int SEVERITIES = 5;

  private final SetupModel setup;
  private final MatrixWords words;
  private final Messages messages;
  private final FormControls controls;

  /**
   * The part of the form.
   *
   * @param typesProblem where problems with types are told
   * @param severitiesProblem and with severities
   */
  ConditionsView(SetupModel setup, MatrixWords words, Node typesProblem, Node severitiesProblem) {
    this.setup = setup;
    this.words = words;
    this.messages = words.messages();
    this.controls = new FormControls(messages);
    VBox corruptions =
        new VBox(
            controls.section(
                "form.types",
                presets(
                    List.of("preset.fifteen", "preset.nineteen", "preset.none"),
                    List.of(
                        CorruptionType.benchmark(),
                        List.of(CorruptionType.values()),
                        List.<CorruptionType>of()),
                    setup.types()),
                grid(List.of(CorruptionType.values()), setup.types(), words::title)),
            controls.section("form.severities", severities(), severitiesProblem));
    corruptions.getStyleClass().add("setup-part");
    VBox perturbations =
        controls.section(
            "form.perturbations",
            presets(
                List.of("preset.ten", "preset.all", "preset.none"),
                List.of(Perturbation.benchmark(), Perturbation.all(), List.<Perturbation>of()),
                setup.perturbations()),
            grid(Perturbation.all(), setup.perturbations(), this::shortTitle));
    getChildren().setAll(corruptions, perturbations, typesProblem);
    getStyleClass().add("setup-part");
    setup
        .kindProperty()
        .subscribe(_ -> {
          FormControls.show(corruptions, setup.ofCorruptions());
          FormControls.show(perturbations, setup.ofSequences());
          FormControls.show(this, setup.ofCorruptions() || setup.ofSequences());
        });
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
      CheckBox box = FormControls.check(title.apply(values.get(i)), set, values.get(i));
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
}
