package org.robustscope.model.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.robustscope.model.ModelCard;
import org.robustscope.model.OneLine;
import org.robustscope.model.catalogue.CatalogueEntry.Accuracy;
import org.robustscope.model.catalogue.CatalogueEntry.Engine;

/**
 * Catalogues as JSON: {@code {"format": 1, "models": [{...}, ...]}}. Every method throws
 * IllegalArgumentException naming entry, field, value and what is allowed.
 */
final class CatalogueJson {
  private static final int FORMAT = 1;
  private static final int IMAGENET = 1000;
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private CatalogueJson() {}

  /**
   * @param base what relative addresses are relative to, or null: then there may be none
   */
  static List<CatalogueEntry> read(byte[] json, URI base) throws IOException {
    JsonNode tree;
    try {
      tree = MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw new IllegalArgumentException(
          "not valid JSON in line " + line + " (" + OneLine.of(e.getOriginalMessage()) + ")", e);
    }
    if (!tree.path("models").isArray()) {
      throw new IllegalArgumentException(
          "a list of models should be an object with the field models, an array");
    }
    if (tree.path("format").intValue() != FORMAT) {
      throw new IllegalArgumentException(
          "format (" + OneLine.shortened(tree.path("format").toString(), 40) + ") should be 1");
    }
    List<CatalogueEntry> entries = new ArrayList<>();
    for (JsonNode model : tree.get("models")) {
      entries.add(entry(model, "model " + (entries.size() + 1), base));
    }
    return entries;
  }

  private static CatalogueEntry entry(JsonNode model, String place, URI base) {
    String id = model.path("id").asText();
    String where = id.isEmpty() ? place : OneLine.shortened(id, 60);
    try {
      return entry(model, base);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
    }
  }

  private static CatalogueEntry entry(JsonNode model, URI base) {
    ModelId.check(text(model, "id"));
    Engine engine = engine(text(model, "engine"));
    String sha256 = optional(model, "sha256");
    if (!sha256.isEmpty() && !sha256.matches("[0-9a-fA-F]{64}")) {
      throw wrong("sha256", sha256, "64 hexadecimal digits, or left out when not known");
    }
    String licence = optional(model, "licence");
    return new CatalogueEntry(
        text(model, "id"),
        text(model, "title"),
        optional(model, "weights"),
        engine,
        urls(model, base, !sha256.isEmpty()),
        size(model),
        sha256,
        licence.isEmpty() ? CatalogueEntry.UNKNOWN : licence,
        optional(model, "licenceSource"),
        accuracy(model.path("accuracy")),
        optional(model, "training"),
        model.path("inPaper").asBoolean(false),
        optional(model, "note"),
        optional(model, "source"),
        card(model, engine, sha256));
  }

  /** The card's remaining fields follow from the entry. */
  private static ModelCard card(JsonNode model, Engine engine, String sha256) {
    if (!model.path("card").isObject()) {
      throw wrong("card", model.path("card").toString(), "an object: the model's card");
    }
    ObjectNode card = model.get("card").deepCopy();
    String id = text(model, "id");
    card.put("name", id);
    card.put("file", id + (engine == Engine.PYTORCH ? ".pt" : ".onnx"));
    card.put("sha256", sha256);
    if (optional(card, "architecture").isEmpty()) {
      card.put("architecture", text(model, "title"));
    }
    if (!optional(card, "labels").isEmpty()) {
      throw wrong("card.labels", optional(card, "labels"), "left out: the labels are ImageNet's");
    }
    try {
      ModelCard good = ModelCard.of(card);
      if (good.classes() != IMAGENET) {
        throw new IllegalArgumentException(
            "classes (%d) should be 1000: the labels are ImageNet's".formatted(good.classes()));
      }
      return good;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("card: " + e.getMessage(), e);
    }
  }

  private static List<URI> urls(JsonNode model, URI base, boolean digestKnown) {
    List<URI> urls = new ArrayList<>();
    for (JsonNode node : model.path("urls")) {
      String text = node.isTextual() ? node.textValue() : node.toString();
      URI url = url(text, base);
      if ("http".equals(url.getScheme()) && !digestKnown) {
        throw wrong("urls", text, "https, since without a sha256 nothing else protects the file");
      }
      urls.add(url);
    }
    if (urls.isEmpty()) {
      throw wrong("urls", model.path("urls").toString(), "a list of addresses");
    }
    return urls;
  }

  private static URI url(String text, URI base) {
    String allowed = "an address with https, http or file" + (base == null ? "" : ", or relative");
    try {
      URI given = new URI(text);
      URI url = base == null ? given : base.resolve(given);
      String scheme = url.getScheme() == null ? "" : url.getScheme();
      boolean web = scheme.equals("https") || scheme.equals("http");
      if (web && url.getHost() == null || !web && !scheme.equals("file")) {
        throw wrong("urls", text, allowed);
      }
      return url;
    } catch (URISyntaxException _) {
      throw wrong("urls", text, allowed);
    }
  }

  private static long size(JsonNode model) {
    JsonNode size = model.path("size");
    if (!size.isIntegralNumber() || !size.canConvertToLong() || size.longValue() < 1) {
      throw wrong("size", size.asText(), "the file's bytes, 1 or more");
    }
    return size.longValue();
  }

  private static Accuracy accuracy(JsonNode node) {
    Accuracy accuracy =
        new Accuracy(percent(node, "top1"), percent(node, "top5"), optional(node, "source"));
    if (accuracy.top1().isPresent() && accuracy.source().isEmpty()) {
      throw wrong("accuracy.source", "", "who measured the accuracy");
    }
    return accuracy;
  }

  private static OptionalDouble percent(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return OptionalDouble.empty();
    }
    if (!value.isNumber() || !(value.doubleValue() >= 0 && value.doubleValue() <= 100)) {
      throw wrong("accuracy." + field, value.asText(), "percent, 0 to 100");
    }
    return OptionalDouble.of(value.doubleValue());
  }

  private static Engine engine(String text) {
    for (Engine engine : Engine.values()) {
      if (engine.text().equals(text)) {
        return engine;
      }
    }
    throw wrong("engine", text, "onnxruntime or pytorch");
  }

  private static String text(JsonNode node, String field) {
    String text = optional(node, field);
    if (text.isBlank()) {
      throw new IllegalArgumentException("the field " + field + " is missing");
    }
    return text;
  }

  private static String optional(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isTextual()) {
      throw wrong(field, value.toString(), "a text");
    }
    return value.textValue();
  }

  private static IllegalArgumentException wrong(String field, String value, String allowed) {
    return new IllegalArgumentException(
        "%s (%s) should be %s".formatted(field, OneLine.shortened(value, 80), allowed));
  }
}
