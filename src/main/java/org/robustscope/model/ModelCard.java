package org.robustscope.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.robustscope.enhance.ClaheSettings;

/**
 * What one must know to use a classifier: where it is, what its input looks like, how a photograph
 * becomes that input, what its output means. The JSON file beside the model has these names.
 *
 * <p>An input sample is {@code (v * scale - mean) / std} with v in 0..255; mean and std stand in
 * the model's channel order. Optional texts are empty when not given.
 *
 * @param name what the model is called in lists
 * @param architecture for people, optional
 * @param file the model, relative to the card
 * @param source where the weights are from, optional
 * @param sourceSha256 digest of the source file, optional
 * @param enhance what is done to the picture at the input's size, before normalisation; null for
 *     nothing
 * @param classes length of the output, 1..100000
 * @param labels the file of class names, relative to the card, optional
 * @param sha256 digest of {@code file}, optional: it is checked when the model is opened
 * @param title what people call it, optional; in results a model goes by its name, so that a title
 *     may change
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ModelCard(
    String name,
    String architecture,
    String file,
    String source,
    String sourceSha256,
    Input input,
    Resize resize,
    Crop crop,
    Enhance enhance,
    int classes,
    String labels,
    Outputs outputs,
    String sha256,
    @JsonIgnore String title) {

  private static final Pattern BRACKETS_AT_END = Pattern.compile("\\s*\\([^()]*\\)$");
  private static final int LARGEST_SIDE = 4096;
  private static final int MOST_CLASSES = 100_000;

  /**
   * @throws IllegalArgumentException naming the field, its value and what is allowed
   */
  public ModelCard {
    notBlank("name", name);
    notBlank("file", file);
    digest("sourceSha256", sourceSha256);
    digest("sha256", sha256);
    range("classes", classes, 1, MOST_CLASSES);
    if (crop.width() != input.width() || crop.height() != input.height()) {
      throw new IllegalArgumentException(
          "crop (%dx%d) should be the input's size %dx%d"
              .formatted(crop.width(), crop.height(), input.width(), input.height()));
    }
    int longer = Math.max(crop.width(), crop.height());
    if (resize.shorterSide() < longer) {
      throw new IllegalArgumentException(
          "resize.shorterSide (%d) should be at least the crop's longer side %d"
              .formatted(resize.shorterSide(), longer));
    }
  }

  /** A card without a title. */
  public ModelCard(
      String name,
      String architecture,
      String file,
      String source,
      String sourceSha256,
      Input input,
      Resize resize,
      Crop crop,
      Enhance enhance,
      int classes,
      String labels,
      Outputs outputs,
      String sha256) {
    this(
        name,
        architecture,
        file,
        source,
        sourceSha256,
        input,
        resize,
        crop,
        enhance,
        classes,
        labels,
        outputs,
        sha256,
        "");
  }

  /** A card without an enhancement and a title. */
  public ModelCard(
      String name,
      String architecture,
      String file,
      String source,
      String sourceSha256,
      Input input,
      Resize resize,
      Crop crop,
      int classes,
      String labels,
      Outputs outputs,
      String sha256) {
    this(
        name,
        architecture,
        file,
        source,
        sourceSha256,
        input,
        resize,
        crop,
        null,
        classes,
        labels,
        outputs,
        sha256);
  }

  /** What lists for people call the model: its title, or else its name. */
  public String caption() {
    return title.isBlank() ? name : title;
  }

  /** The caption where there is little room: without what stands in brackets at its end. */
  public String shortCaption() {
    String text = BRACKETS_AT_END.matcher(caption()).replaceFirst("");
    return text.isBlank() ? caption() : text;
  }

  /** What the network was trained to see besides resize and crop. */
  public Optional<ClaheSettings> enhancement() {
    return Optional.ofNullable(enhance).map(it -> new ClaheSettings(it.tiles(), it.clipLimit()));
  }

  /**
   * The card in a JSON file. Fields that are not known are passed over.
   *
   * @throws ModelException when the file cannot be read, is no JSON, or a field is missing or wrong
   */
  public static ModelCard read(Path file) throws ModelException {
    return CardJson.read(file);
  }

  /**
   * The card in a JSON object, such as a catalogue's.
   *
   * @throws IllegalArgumentException naming the field, its value and what is allowed
   */
  public static ModelCard of(JsonNode object) {
    return CardJson.card(new CardFields("", object));
  }

  /**
   * Writes the card, in place of a card that may be there, whose unknown fields stay.
   *
   * @throws ModelException when the file cannot be written, or is there and no JSON object
   */
  public void write(Path file) throws ModelException {
    CardJson.write(this, file);
  }

  /**
   * The network's input, a float32 tensor of N pictures with 3 channels.
   *
   * @param name the input's name in the model file
   * @param scale multiplies a sample of 0..255
   * @param mean three values in the model's channel order
   * @param std three values in the model's channel order, none 0
   */
  public record Input(
      String name,
      int width,
      int height,
      Layout layout,
      ChannelOrder channelOrder,
      double scale,
      List<Double> mean,
      List<Double> std) {
    public Input {
      notBlank("input.name", name);
      range("input.width", width, 1, LARGEST_SIDE);
      range("input.height", height, 1, LARGEST_SIDE);
      if (!Double.isFinite(scale) || scale == 0) {
        throw new IllegalArgumentException("input.scale (" + scale + ") should not be 0");
      }
      mean = triple("input.mean", mean);
      std = triple("input.std", std);
      if (std.contains(0.0) || std.contains(-0.0)) {
        throw new IllegalArgumentException("input.std (" + std + ") should hold no 0");
      }
    }

    private static List<Double> triple(String field, List<Double> values) {
      if (values.size() != 3 || !values.stream().allMatch(Double::isFinite)) {
        throw new IllegalArgumentException(field + " (" + values + ") should be three numbers");
      }
      return List.copyOf(values);
    }
  }

  /**
   * The first step for a photograph: scaled so that its shorter side is as given.
   *
   * @param interpolation {@code bilinear} or {@code bicubic}, with the antialiasing of Pillow
   */
  public record Resize(int shorterSide, String interpolation) {
    private static final List<String> INTERPOLATIONS = List.of("bilinear", "bicubic");

    public Resize {
      range("resize.shorterSide", shorterSide, 1, LARGEST_SIDE);
      if (!INTERPOLATIONS.contains(interpolation)) {
        throw new IllegalArgumentException(
            "resize.interpolation ("
                + OneLine.shortened(interpolation, 40)
                + ") should be "
                + String.join(" or ", INTERPOLATIONS));
      }
    }
  }

  /**
   * The second step for a photograph.
   *
   * @param mode only {@code center}
   */
  public record Crop(String mode, int width, int height) {
    public Crop {
      only("crop.mode", mode, "center");
    }
  }

  /**
   * The third step, for photographs and prepared pictures alike, at the input's size.
   *
   * @param type only {@code clahe}
   * @param tiles as in {@link ClaheSettings}
   * @param clipLimit as in {@link ClaheSettings}
   */
  public record Enhance(String type, int tiles, double clipLimit) {
    public Enhance {
      only("enhance.type", type, "clahe");
      try {
        new ClaheSettings(tiles, clipLimit);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("enhance." + e.getMessage(), e);
      }
    }
  }

  /** Order of the input's axes: planes, or the three channels of a pixel beside each other. */
  public enum Layout {
    NCHW,
    NHWC
  }

  /** Which channel comes first. */
  public enum ChannelOrder {
    RGB,
    BGR
  }

  /** What the network's numbers are. */
  public enum Outputs {
    LOGITS,
    PROBABILITIES;

    /** As it stands in the file. */
    @JsonValue
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static void notBlank(String field, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(field + " should not be empty");
    }
  }

  private static void range(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s (%d) should be %d to %d".formatted(field, value, least, most));
    }
  }

  private static void only(String field, String value, String allowed) {
    if (!value.equals(allowed)) {
      throw new IllegalArgumentException(
          field + " (" + OneLine.shortened(value, 40) + ") should be " + allowed);
    }
  }

  private static void digest(String field, String value) {
    if (!value.isEmpty() && !value.matches("[0-9a-fA-F]{64}")) {
      throw new IllegalArgumentException(
          field + " (" + OneLine.shortened(value, 40) + ") should be 64 hexadecimal digits");
    }
  }
}
