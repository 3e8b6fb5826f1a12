package org.robustscope.app.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.robustscope.app.common.LatestTask;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.figure.chart.FigureException;
import org.robustscope.figure.chart.FigureSettings;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.export.ExportSettings;
import org.robustscope.figure.export.FigureFormat;
import org.robustscope.figure.page.Length;
import org.robustscope.figure.page.PagePreset;

/** The size and kind of file that a figure is to have. All methods on the JavaFX thread. */
public final class ExportModel {
  private final Exportables figures;
  private final Messages messages;
  private final LatestTask<Wanted, Answer> drawing;
  private final ObjectProperty<Exportable> figure;
  private final ObjectProperty<PagePreset> preset = new SimpleObjectProperty<>(PagePreset.COLUMN);
  private final StringProperty width = new SimpleStringProperty();
  private final StringProperty height = new SimpleStringProperty();
  private final StringProperty font = new SimpleStringProperty();
  private final StringProperty dpi = new SimpleStringProperty("300");
  private final BooleanProperty plotArea = new SimpleBooleanProperty();
  private final BooleanProperty paths = new SimpleBooleanProperty();
  private final ObjectProperty<FigureFormat> format = new SimpleObjectProperty<>(FigureFormat.PDF);
  private final ReadOnlyObjectWrapper<Drawing> drawn = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
  private boolean filling;

  private record Wanted(Exportable figure, FigureSettings settings) {}

  /** A drawing, or null and why there is none. */
  private record Answer(Drawing drawing, String problem) {}

  /** An export of one of several figures. */
  ExportModel(Exportables figures, TaskRunner tasks, Messages messages) {
    this.figures = figures;
    this.messages = messages;
    figure = new SimpleObjectProperty<>(figures.figures().getFirst());
    drawing =
        tasks.latest(
            this::answer,
            (_, answer) -> take(answer),
            (_, e) -> take(new Answer(null, String.valueOf(e.getMessage()))));
    preset.subscribe(this::fill);
    for (ObservableValue<?> input : List.of(figure, width, height, font, dpi, plotArea, format)) {
      input.subscribe(_ -> draw());
    }
  }

  /** Among what the figure is chosen. */
  Exportables figures() {
    return figures;
  }

  /** The figure that is exported, never null. */
  public ObjectProperty<Exportable> figureProperty() {
    return figure;
  }

  /** The preset that was taken last; its fields may have been changed since. */
  public ObjectProperty<PagePreset> presetProperty() {
    return preset;
  }

  /** With its unit: 8.4 cm, 3.3 in. */
  public StringProperty widthProperty() {
    return width;
  }

  /** With its unit; empty for what the figure needs. */
  StringProperty heightProperty() {
    return height;
  }

  /** In points. */
  StringProperty fontProperty() {
    return font;
  }

  /** Of PNG files. */
  StringProperty dpiProperty() {
    return dpi;
  }

  /** Whether width and height are those of the area between the axes. */
  BooleanProperty plotAreaProperty() {
    return plotArea;
  }

  /** Whether an SVG has outlines instead of text. */
  BooleanProperty pathsProperty() {
    return paths;
  }

  public ObjectProperty<FigureFormat> formatProperty() {
    return format;
  }

  /** The figure as it will be, or null. */
  public ReadOnlyObjectProperty<Drawing> drawingProperty() {
    return drawn.getReadOnlyProperty();
  }

  /** Why there is no figure of this size; empty when there is one. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The size in centimetres and, for PNG, in pixels. */
  ReadOnlyStringProperty factsProperty() {
    return facts.getReadOnlyProperty();
  }

  /**
   * How the file is to be written.
   *
   * @param overwrite whether the user agreed to replace a file
   */
  ExportSettings settings(boolean overwrite) {
    return new ExportSettings(resolution(), paths.get(), overwrite);
  }

  private void fill(PagePreset chosen) {
    if (chosen == null) {
      return;
    }
    filling = true;
    width.set(chosen.width().toString());
    height.set(chosen.height().map(Length::toString).orElse(""));
    font.set(Length.number(chosen.fontSize()));
    filling = false;
    draw();
  }

  private void draw() {
    if (filling) {
      return;
    }
    try {
      resolution();
      drawing.submit(wanted());
    } catch (IllegalArgumentException e) {
      drawing.cancel();
      take(new Answer(null, e.getMessage()));
    }
  }

  /** The settings that the fields ask for. */
  private Wanted wanted() {
    OptionalDouble tall =
        height.get().isBlank()
            ? OptionalDouble.empty()
            : OptionalDouble.of(Length.parse(height.get()).points());
    Exportable chosen = figure.get();
    return new Wanted(
        chosen,
        chosen
            .look()
            .apply(preset.get())
            .withSize(Length.parse(width.get()).points(), tall, false)
            .withPlotArea(chosen.axes() && plotArea.get())
            .withFontSize(number(font.get(), "export.font.wrong")));
  }

  private int resolution() {
    double number = number(dpi.get(), "export.dpi.wrong");
    if (number != Math.rint(number)) {
      throw new IllegalArgumentException(messages.text("export.dpi.wrong", dpi.get()));
    }
    return new ExportSettings((int) number, false, false).dpi();
  }

  private double number(String text, String wrong) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException _) {
      throw new IllegalArgumentException(messages.text(wrong, text));
    }
  }

  private Answer answer(Wanted wanted) {
    try {
      return new Answer(wanted.figure().layout().draw(wanted.settings()), "");
    } catch (FigureException e) {
      return new Answer(null, e.getMessage());
    }
  }

  private void take(Answer answer) {
    drawn.set(answer.drawing());
    problem.set(answer.problem());
    facts.set(Optional.ofNullable(answer.drawing()).map(this::size).orElse(""));
  }

  private String size(Drawing it) {
    String cm = String.format(Locale.ROOT, "%.1f × %.1f cm", it.width() / cm(), it.height() / cm());
    if (format.get() != FigureFormat.PNG) {
      return cm;
    }
    double scale = resolution() / Length.INCH;
    return messages.text(
        "export.pixels",
        cm,
        String.format(Locale.ROOT, "%d", Math.round(it.width() * scale)),
        String.format(Locale.ROOT, "%d", Math.round(it.height() * scale)));
  }

  private static double cm() {
    return Length.cm(1).points();
  }
}
