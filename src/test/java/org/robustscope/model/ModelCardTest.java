package org.robustscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.robustscope.enhance.ClaheSettings;
import org.robustscope.testing.Shared;

final class ModelCardTest {
  private static final String GOOD =
      """
      {
        "name": "n", "file": "n.onnx",
        "input": { "name": "data", "width": 227, "height": 225, "layout": "NHWC",
                   "channelOrder": "BGR", "scale": 0.5, "mean": [104, 117.5, 123], "std": [1, 2, 3] },
        "resize": { "shorterSide": 256, "interpolation": "bilinear" },
        "crop": { "mode": "center", "width": 227, "height": 225 },
        "classes": 10,
        "outputs": "probabilities",
        "licence": "CC0"
      }
      """;

  private static final String ENHANCE =
      "\"enhance\": {\"type\": \"clahe\", \"tiles\": 4, \"clipLimit\": 1.5}, ";

  @TempDir private Path folder;

  @Test
  void readsEveryField() throws IOException {
    ModelCard card = ModelCard.read(file(GOOD));
    assertThat(card.name()).isEqualTo("n");
    assertThat(card.file()).isEqualTo("n.onnx");
    assertThat(card.input())
        .isEqualTo(
            new ModelCard.Input(
                "data",
                227,
                225,
                ModelCard.Layout.NHWC,
                ModelCard.ChannelOrder.BGR,
                0.5,
                List.of(104.0, 117.5, 123.0),
                List.of(1.0, 2.0, 3.0)));
    assertThat(card.resize()).isEqualTo(new ModelCard.Resize(256, "bilinear"));
    assertThat(card.crop()).isEqualTo(new ModelCard.Crop("center", 227, 225));
    assertThat(card.classes()).isEqualTo(10);
    assertThat(card.outputs()).isEqualTo(ModelCard.Outputs.PROBABILITIES);
    assertThat(card.labels()).isEmpty();
    assertThat(card.sha256()).isEmpty();
  }

  @Test
  void writtenCardReadsTheSame() throws IOException {
    ModelCard card = ModelCard.read(file(GOOD));
    Path copy = folder.resolve("copy.json");
    card.write(copy);
    assertThat(ModelCard.read(copy)).isEqualTo(card);
    assertThat(copy).content().contains("\"layout\" : \"NHWC\"").contains("\"probabilities\"");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void writingOverACardKeepsFieldsThatAreNotKnown() throws IOException {
    Path file = file(GOOD);
    ModelCard.read(file).write(file);
    assertThat(file).content().contains("\"licence\" : \"CC0\"");
  }

  @Test
  void titleIsForPeopleAndStaysOutOfWhatARunIsKnownBy() throws IOException {
    ModelCard plain = ModelCard.read(file(GOOD));
    assertThat(plain.caption()).isEqualTo("n");
    assertThat(plain.shortCaption()).isEqualTo("n");

    Path file = file(GOOD.replaceFirst("\\{", "{ \"title\": \"Net N (ten classes)\","));
    ModelCard card = ModelCard.read(file);
    assertThat(card.name()).isEqualTo("n");
    assertThat(card.caption()).isEqualTo("Net N (ten classes)");
    assertThat(card.shortCaption()).isEqualTo("Net N");
    assertThat(new ObjectMapper().writeValueAsString(card))
        .isEqualTo(new ObjectMapper().writeValueAsString(plain));

    Path copy = folder.resolve("copy.json");
    card.write(copy);
    assertThat(ModelCard.read(copy)).isEqualTo(card);
  }

  @Test
  void enhancementIsReadWrittenAndLeftOutWithItsCard() throws IOException {
    String enhanced = GOOD.replace("\"classes\"", ENHANCE + "\"classes\"");
    Path file = file(enhanced);
    ModelCard card = ModelCard.read(file);
    assertThat(card.enhancement()).contains(new ClaheSettings(4, 1.5));
    card.write(file);
    assertThat(ModelCard.read(file)).isEqualTo(card);
    ModelCard plain = ModelCard.read(file(GOOD));
    assertThat(plain.enhancement()).isEmpty();
    card.write(file);
    plain.write(file);
    assertThat(ModelCard.read(file).enhancement()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "clahe; retinex; enhance.type (retinex) should be clahe",
        "4; 65; enhance.tiles (65) should be 1 to 64",
        "4; 4.5; enhance.tiles (4.5) should be a whole number",
        "1.5; 0; enhance.clipLimit (0.0) should be above 0, at most 256",
      })
  void wrongEnhancementIsRefused(String from, String to, String message) throws IOException {
    String json = ENHANCE.replace(from, to);
    Path file = file(GOOD.replace("\"classes\"", json + "\"classes\""));
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> ModelCard.read(file))
        .withMessageContaining(message);
  }

  @Test
  void sharedCardsSurviveTheRoundTrip() throws IOException {
    List<Path> cards = ModelFiles.find(Shared.folder("models"));
    assertThat(cards).hasSize(6);
    for (Path file : cards) {
      ModelCard card = ModelCard.read(file);
      Path copy = folder.resolve(file.getFileName());
      card.write(copy);
      assertThat(ModelCard.read(copy)).isEqualTo(card);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"name\": \"n\",       |                      | the field name is missing",
        "\"name\": \"n\"        | \"name\": \" \"      | name should not be empty",
        "\"name\": \"n\"        | \"name\": 7          | name (7) should be a text",
        "\"width\": 227         | \"width\": \"wide\"  | input.width (wide) should be a whole"
            + " number",
        "\"width\": 227         | \"width\": 22.5      | input.width (22.5) should be a whole"
            + " number",
        "\"width\": 227         | \"width\": 0         | input.width (0) should be 1 to 4096",
        "\"width\": 227         | \"width\": 1e99      | input.width (1.0E99) should be a whole"
            + " number",
        "\"NHWC\"               | \"HWC\"              | input.layout (HWC) should be NCHW or NHWC",
        "\"BGR\"                | \"BRG\"              | input.channelOrder (BRG) should be RGB or"
            + " BGR",
        "\"scale\": 0.5         | \"scale\": 0         | input.scale (0.0) should not be 0",
        "[104, 117.5, 123]      | [104, 117.5]         | input.mean ([104.0, 117.5]) should be"
            + " three numbers",
        "[104, 117.5, 123]      | [104, 1, \"x\"]      | input.mean ([104,1,\"x\"]) should be three"
            + " numbers in brackets",
        "[1, 2, 3]              | [1, 0, 3]            | input.std ([1.0, 0.0, 3.0]) should hold no"
            + " 0",
        "\"input\": {           | \"inputs\": {        | the field input is missing",
        "\"resize\": {          | \"resize\": 4, \"x\": { | resize (4) should be an object in"
            + " braces",
        "\"bilinear\"           | \"lanczos\"          | resize.interpolation (lanczos) should be"
            + " bilinear or bicubic",
        "\"center\"             | \"corner\"           | crop.mode (corner) should be center",
        "256                    | 226                  | resize.shorterSide (226) should be at"
            + " least the crop's longer side 227",
        "\"classes\": 10       | \"classes\": 0       | classes (0) should be 1 to 100000",
        "\"probabilities\"      | \"softmax\"          | outputs (softmax) should be logits or"
            + " probabilities",
        "\"licence\": \"CC0\"   | \"sha256\": \"abc\"  | sha256 (abc) should be 64 hexadecimal"
            + " digits",
      })
  void wrongFieldIsNamedWithItsValueAndWhatIsAllowed(String part, String instead, String message)
      throws IOException {
    assertThat(GOOD).contains(part);
    Path file = file(GOOD.replaceFirst(Pattern.quote(part), quoted(instead)));
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> ModelCard.read(file))
        .withMessage(file + ": " + message);
  }

  @Test
  void cropOfAnotherSizeThanTheInputIsRefused() throws IOException {
    Path file = file(GOOD.replace("\"center\", \"width\": 227", "\"center\", \"width\": 224"));
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> ModelCard.read(file))
        .withMessage(file + ": crop (224x225) should be the input's size 227x225");
  }

  @Test
  void textThatIsNoJsonIsToldWithItsLine() throws IOException {
    Path file = file("{\n\"name\": nothing }");
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> ModelCard.read(file))
        .withMessageStartingWith(file + ": not valid JSON in line 2")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }

  @Test
  void emptyFileAndOtherJsonAreRefused() throws IOException {
    for (String text : List.of("", "[1, 2]", "7", "{} {}")) {
      Path file = file(text);
      assertThatExceptionOfType(ModelException.class)
          .isThrownBy(() -> ModelCard.read(file))
          .withMessageStartingWith(file + ": ");
    }
  }

  @Test
  void fileThatIsNotThereIsSaid() {
    Path file = folder.resolve("none.json");
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> ModelCard.read(file))
        .withMessage(file + ": no such file");
  }

  private static String quoted(String replacement) {
    return replacement == null ? "" : Matcher.quoteReplacement(replacement);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("card.json"), text);
  }
}
