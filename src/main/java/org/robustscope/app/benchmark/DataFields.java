package org.robustscope.app.benchmark;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.robustscope.app.common.Action;
import org.robustscope.app.common.Dialogs;
import org.robustscope.app.common.Messages;
import org.robustscope.dataset.DataKind;

/** Where the data are, and what was found there. */
final class DataFields {
  private final BenchmarkViewModel model;
  private final SetupModel setup;
  private final Messages messages;
  private final Dialogs dialogs;
  private final FormControls controls;
  private final Label found = new Label();
  private final Hyperlink findings = new Hyperlink();
  private final TextField data;

  DataFields(BenchmarkViewModel model, Messages messages, Dialogs dialogs) {
    this.model = model;
    this.setup = model.setup();
    this.messages = messages;
    this.dialogs = dialogs;
    this.controls = new FormControls(messages);
    this.data = controls.field(setup.dataProperty(), "data.name", "data.prompt");
    model.foundProperty().subscribe(_ -> showFound());
    model.lookingProperty().subscribe(_ -> showFound());
  }

  void focus() {
    data.requestFocus();
    data.selectAll();
  }

  VBox section(Action choose, Node problem) {
    return controls.section(
        "form.data", source(), FormControls.folder(data, choose), found, findings, problem);
  }

  /** The folder of clean pictures beside a published set. */
  VBox cleanSection(Action choose, Node problem) {
    VBox section =
        controls.section(
            "form.clean",
            FormControls.folder(
                controls.field(setup.cleanProperty(), "clean.name", "clean.prompt"), choose),
            problem);
    setup.changesProperty().subscribe(_ -> FormControls.show(section, setup.takesClean()));
    return section;
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
    setup.kindProperty().subscribe(kind -> FormControls.show(both, kind != DataKind.CLEAN));
    return both;
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
    FormControls.show(found, !found.getText().isEmpty());
    int count = seen.findings().size();
    findings.setText(messages.text(count == 1 ? "look.finding" : "look.findings", count));
    findings.setOnAction(_ ->
        dialogs.showDetails(
            messages.text("look.title"),
            messages.text("look.about"),
            String.join("\n", seen.findings())));
    FormControls.show(findings, count > 0);
  }
}
