package org.robustscope.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Model cards as JSON. */
final class CardJson {
  private static final long LARGEST_FILE = 1 << 20;
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** Fields that a card without them must not keep from the one that it replaces. */
  private static final List<String> OPTIONAL =
      List.of("architecture", "source", "sourceSha256", "enhance", "labels", "sha256");

  private CardJson() {}

  static ModelCard read(Path file) throws ModelException {
    try {
      return card(new CardFields("", tree(file)));
    } catch (IllegalArgumentException e) {
      throw new ModelException(file, e.getMessage(), e);
    }
  }

  static ModelCard card(CardFields fields) {
    CardFields input = fields.object("input");
    CardFields resize = fields.object("resize");
    CardFields crop = fields.object("crop");
    return new ModelCard(
        fields.text("name"),
        fields.optionalText("architecture"),
        fields.text("file"),
        fields.optionalText("source"),
        fields.optionalText("sourceSha256"),
        new ModelCard.Input(
            input.text("name"),
            input.whole("width"),
            input.whole("height"),
            input.choice("layout", ModelCard.Layout.values(), ModelCard.Layout::name),
            input.choice(
                "channelOrder", ModelCard.ChannelOrder.values(), ModelCard.ChannelOrder::name),
            input.number("scale"),
            input.numbers("mean"),
            input.numbers("std")),
        new ModelCard.Resize(resize.whole("shorterSide"), resize.text("interpolation")),
        new ModelCard.Crop(crop.text("mode"), crop.whole("width"), crop.whole("height")),
        fields.has("enhance") ? enhance(fields.object("enhance")) : null,
        fields.whole("classes"),
        fields.optionalText("labels"),
        fields.choice("outputs", ModelCard.Outputs.values(), ModelCard.Outputs::text),
        fields.optionalText("sha256"),
        fields.optionalText("title"));
  }

  private static ModelCard.Enhance enhance(CardFields enhance) {
    return new ModelCard.Enhance(
        enhance.text("type"), enhance.whole("tiles"), enhance.number("clipLimit"));
  }

  /** The JSON object in a file. */
  static ObjectNode tree(Path file) throws ModelException {
    try {
      if (Files.size(file) > LARGEST_FILE) {
        throw new ModelException(file, "too large for a model card (over 1 MiB)");
      }
      return (ObjectNode) object(file, MAPPER.readTree(Files.readAllBytes(file)));
    } catch (JsonProcessingException e) {
      String where =
          e.getLocation() == null ? "" : " in line " + Math.max(1, e.getLocation().getLineNr());
      throw new ModelException(
          file, "not valid JSON" + where + " (" + e.getOriginalMessage() + ")", e);
    } catch (NoSuchFileException e) {
      throw new ModelException(file, "no such file", e);
    } catch (ModelException e) {
      throw e;
    } catch (IOException e) {
      throw new ModelException(file, "cannot be read (" + IoReason.of(e) + ")", e);
    }
  }

  private static JsonNode object(Path file, JsonNode tree) throws ModelException {
    if (!tree.isObject()) {
      throw new ModelException(file, "a model card should be a JSON object");
    }
    return tree;
  }

  static void write(ModelCard card, Path file) throws ModelException {
    ObjectNode tree = Files.exists(file) ? tree(file) : MAPPER.createObjectNode();
    tree.remove(OPTIONAL);
    merge(tree, MAPPER.valueToTree(card));
    if (!card.title().isEmpty()) {
      // Not among the card's own fields: those are what a run of a benchmark is known by.
      tree.put("title", card.title());
    }
    var printer = new DefaultPrettyPrinter().withArrayIndenter(new DefaultIndenter("  ", "\n"));
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      String text = MAPPER.writer(printer).writeValueAsString(tree) + "\n";
      Files.writeString(part, text, StandardCharsets.UTF_8);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ModelException(file, "cannot be written (" + IoReason.of(e) + ")", e);
    }
  }

  /** Fields of {@code known} replace those of {@code tree}; others of {@code tree} stay. */
  private static void merge(ObjectNode tree, ObjectNode known) {
    for (var field : known.properties()) {
      if (tree.get(field.getKey()) instanceof ObjectNode old
          && field.getValue() instanceof ObjectNode value) {
        merge(old, value);
      } else {
        tree.set(field.getKey(), field.getValue());
      }
    }
  }
}
