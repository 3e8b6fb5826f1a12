package org.robustscope.app.export;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.Named;
import org.robustscope.figure.export.FigureFormat;
import org.robustscope.figure.page.PagePreset;

/** Asks for size and format of a figure's file, and shows what it will be. */
final class ExportDialog {
  private static final double PREVIEW_WIDTH = 520;
  private static final double PREVIEW_HEIGHT = 460;
  private static final double MOST_MAGNIFIED = 2;

  private final ExportModel model;
  private final Messages messages;
  private final Consumer<ExportModel> save;
  private final Consumer<ExportModel> copy;

  /**
   * A dialog.
   *
   * @param save asks for a file and writes it
   * @param copy puts the figure on the clipboard
   */
  ExportDialog(
      ExportModel model,
      Messages messages,
      Consumer<ExportModel> save,
      Consumer<ExportModel> copy) {
    this.model = model;
    this.messages = messages;
    this.save = save;
    this.copy = copy;
  }

  Dialog<ButtonType> dialog(Window owner) {
    var dialog = new Dialog<ButtonType>();
    dialog.initOwner(owner);
    dialog.setTitle(messages.text("export.title", model.figureProperty().get().title()));
    dialog.setResizable(true);
    dialog.getDialogPane().setContent(content());
    dialog
        .getDialogPane()
        .getStylesheets()
        .add(ExportDialog.class.getResource("/styles/export.css").toExternalForm());
    var saving = new ButtonType(messages.text("export.save"), ButtonData.OK_DONE);
    var copying = new ButtonType(messages.text("export.copy"), ButtonData.LEFT);
    var closing = new ButtonType(messages.text("export.close"), ButtonData.CANCEL_CLOSE);
    dialog.getDialogPane().getButtonTypes().addAll(copying, saving, closing);
    stays(dialog, saving, save);
    stays(dialog, copying, copy);
    return dialog;
  }

  /** The dialog stays open: several formats of one figure are often wanted. */
  private void stays(Dialog<?> dialog, ButtonType type, Consumer<ExportModel> does) {
    Button button = (Button) dialog.getDialogPane().lookupButton(type);
    button.disableProperty().bind(model.drawingProperty().map(_ -> false).orElse(true));
    button.addEventFilter(
        ActionEvent.ACTION,
        event -> {
          event.consume();
          does.accept(model);
        });
  }

  Node content() {
    var surface = new FigureSurface();
    model
        .drawingProperty()
        .subscribe(drawing -> {
          if (drawing != null) {
            surface.drawingProperty().set(drawing);
            fit(surface);
          }
        });
    surface.widthProperty().subscribe(_ -> fit(surface));
    surface.heightProperty().subscribe(_ -> fit(surface));
    var preview = new StackPane(surface);
    preview.getStyleClass().add("preview");
    preview.setPrefSize(PREVIEW_WIDTH, PREVIEW_HEIGHT);
    preview.setMinWidth(PREVIEW_WIDTH);
    var content = new HBox(preview, form());
    HBox.setHgrow(preview, Priority.ALWAYS);
    content.getStyleClass().add("export");
    return content;
  }

  private static void fit(FigureSurface surface) {
    var drawing = surface.drawingProperty().get();
    if (drawing != null && surface.roomAcross() > 0 && surface.roomDown() > 0) {
      double across = surface.roomAcross() / drawing.width();
      double whole = Math.min(across, surface.roomDown() / drawing.height());
      surface.zoomProperty().set(Math.clamp(whole, FigureSurface.LEAST_ZOOM, MOST_MAGNIFIED));
    }
  }

  private GridPane form() {
    var form = new GridPane();
    form.getStyleClass().add("form");
    List<Exportable> figures = model.figures().figures();
    if (figures.size() > 1) {
      ComboBox<Exportable> chooser =
          choice(figures.toArray(Exportable[]::new), model.figureProperty(), Exportable::name);
      var question = new Label(model.figures().question());
      question.setLabelFor(chooser);
      form.addRow(form.getRowCount(), question, chooser);
    }
    row(
        form,
        "export.preset",
        choice(
            PagePreset.values(), model.presetProperty(), it -> messages.text("preset." + it.id())));
    row(form, "export.width", field(model.widthProperty()));
    TextField height = field(model.heightProperty());
    height.setPromptText(messages.text("export.height.prompt"));
    row(form, "export.height", height);
    var plot = new CheckBox(messages.text("export.plot"));
    plot.selectedProperty().bindBidirectional(model.plotAreaProperty());
    if (figures.stream().anyMatch(Exportable::axes)) {
      form.add(plot, 1, form.getRowCount());
    }
    row(form, "export.font", field(model.fontProperty()));
    row(
        form,
        "export.format",
        choice(
            FigureFormat.values(),
            model.formatProperty(),
            it -> messages.text("format." + it.extension())));
    TextField dpi = field(model.dpiProperty());
    dpi.disableProperty().bind(model.formatProperty().map(it -> it != FigureFormat.PNG));
    row(form, "export.dpi", dpi);
    var paths = new CheckBox(messages.text("export.paths"));
    paths.selectedProperty().bindBidirectional(model.pathsProperty());
    paths.disableProperty().bind(model.formatProperty().map(it -> it != FigureFormat.SVG));
    form.add(paths, 1, form.getRowCount());
    var facts = new Label();
    facts.getStyleClass().add("fact");
    facts.textProperty().bind(model.factsProperty());
    form.add(facts, 1, form.getRowCount());
    var problem = new Label();
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    problem.textProperty().bind(model.problemProperty());
    form.add(problem, 0, form.getRowCount(), 2, 1);
    return form;
  }

  private void row(GridPane form, String key, Node control) {
    var label = new Label(messages.text(key));
    label.setLabelFor(control);
    form.addRow(form.getRowCount(), label, control);
  }

  private static TextField field(StringProperty value) {
    var field = new TextField();
    field.textProperty().bindBidirectional(value);
    return field;
  }

  private static <T> ComboBox<T> choice(
      T[] values, ObjectProperty<T> value, Function<T, String> name) {
    ComboBox<T> box = new ComboBox<>();
    box.getItems().setAll(List.of(values));
    box.setConverter(new Named<>(name));
    box.valueProperty().bindBidirectional(value);
    box.setMaxWidth(Double.MAX_VALUE);
    return box;
  }
}
