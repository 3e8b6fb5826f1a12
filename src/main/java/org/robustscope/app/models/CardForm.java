package org.robustscope.app.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.robustscope.enhance.ClaheSettings;
import org.robustscope.model.ModelCard;

/** A card as texts that can be edited. What has no field here stays as it was proposed. */
final class CardForm {
  private final ModelCard proposed;
  final StringProperty name = new SimpleStringProperty();
  final StringProperty architecture = new SimpleStringProperty();
  final StringProperty inputName = new SimpleStringProperty();
  final StringProperty width = new SimpleStringProperty();
  final StringProperty height = new SimpleStringProperty();
  final ObjectProperty<ModelCard.Layout> layout = new SimpleObjectProperty<>();
  final ObjectProperty<ModelCard.ChannelOrder> channelOrder = new SimpleObjectProperty<>();
  final StringProperty scale = new SimpleStringProperty();
  final StringProperty mean = new SimpleStringProperty();
  final StringProperty std = new SimpleStringProperty();
  final StringProperty shorterSide = new SimpleStringProperty();
  final BooleanProperty clahe = new SimpleBooleanProperty();
  final StringProperty classes = new SimpleStringProperty();
  final StringProperty labels = new SimpleStringProperty();
  final ObjectProperty<ModelCard.Outputs> outputs = new SimpleObjectProperty<>();

  CardForm(ModelCard proposed) {
    this.proposed = proposed;
    name.set(proposed.name());
    architecture.set(proposed.architecture());
    inputName.set(proposed.input().name());
    width.set(Integer.toString(proposed.input().width()));
    height.set(Integer.toString(proposed.input().height()));
    layout.set(proposed.input().layout());
    channelOrder.set(proposed.input().channelOrder());
    scale.set(text(proposed.input().scale()));
    mean.set(text(proposed.input().mean()));
    std.set(text(proposed.input().std()));
    shorterSide.set(Integer.toString(proposed.resize().shorterSide()));
    clahe.set(proposed.enhancement().isPresent());
    classes.set(Integer.toString(proposed.classes()));
    labels.set(proposed.labels());
    outputs.set(proposed.outputs());
  }

  /**
   * The card that the fields say.
   *
   * @throws IllegalArgumentException naming the field, its value and what is allowed
   */
  ModelCard card() {
    int w = whole("input.width", width);
    int h = whole("input.height", height);
    return new ModelCard(
        name.get().strip(),
        architecture.get().strip(),
        proposed.file(),
        proposed.source(),
        proposed.sourceSha256(),
        new ModelCard.Input(
            inputName.get().strip(),
            w,
            h,
            layout.get(),
            channelOrder.get(),
            number("input.scale", scale.get()),
            numbers("input.mean", mean),
            numbers("input.std", std)),
        new ModelCard.Resize(
            whole("resize.shorterSide", shorterSide), proposed.resize().interpolation()),
        new ModelCard.Crop(proposed.crop().mode(), w, h),
        enhance(),
        whole("classes", classes),
        labels.get().strip(),
        outputs.get(),
        proposed.sha256());
  }

  private ModelCard.Enhance enhance() {
    if (!clahe.get()) {
      return null;
    }
    ClaheSettings settings = proposed.enhancement().orElse(ClaheSettings.STANDARD);
    return new ModelCard.Enhance("clahe", settings.tiles(), settings.clipLimit());
  }

  private static int whole(String field, StringProperty text) {
    try {
      return Integer.parseInt(text.get().strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          field + " (" + text.get().strip() + ") should be a whole number", e);
    }
  }

  /** Also such as "1/255", as people know it. */
  private static double number(String field, String text) {
    String[] parts = text.strip().split("/", -1);
    try {
      double number = Double.parseDouble(parts[0].strip());
      if (parts.length > 2) {
        throw new NumberFormatException(text);
      }
      return parts.length == 2 ? number / Double.parseDouble(parts[1].strip()) : number;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          field + " (" + text.strip() + ") should be a number, such as 0.5 or 1/255", e);
    }
  }

  private static List<Double> numbers(String field, StringProperty text) {
    List<Double> numbers = new ArrayList<>();
    for (String part : text.get().strip().split("[,;\\s]+")) {
      numbers.add(number(field, part));
    }
    return numbers;
  }

  private static String text(List<Double> numbers) {
    return numbers.stream().map(CardForm::text).collect(Collectors.joining(", "));
  }

  static String text(double number) {
    if (number == 1 / 255.0) {
      return "1/255";
    }
    return number == Math.rint(number) && Math.abs(number) < 1e9
        ? String.format(Locale.ROOT, "%.0f", number)
        : Double.toString(number);
  }
}
