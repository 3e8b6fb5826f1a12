package org.robustscope.app.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a card's file says beyond the card's own fields, such as how the network was trained. */
final class CardExtras {
  private static final Set<String> CARD =
      Set.of(
          "name",
          "architecture",
          "file",
          "source",
          "sourceSha256",
          "input",
          "resize",
          "crop",
          "enhance",
          "classes",
          "labels",
          "outputs",
          "sha256",
          "title");
  private static final int LONGEST = 400;

  private CardExtras() {}

  /**
   * The fields, those within an object as "training: epochs".
   *
   * @throws IOException when the file cannot be read
   */
  static List<StockModel.Fact> read(Path card) throws IOException {
    JsonNode tree = new ObjectMapper().readTree(Files.readAllBytes(card));
    List<StockModel.Fact> facts = new ArrayList<>();
    for (var field : tree.properties()) {
      if (!CARD.contains(field.getKey())) {
        add(field.getKey(), field.getValue(), facts);
      }
    }
    return facts;
  }

  private static void add(String name, JsonNode value, List<StockModel.Fact> facts) {
    if (value.isObject()) {
      for (var field : value.properties()) {
        add(name + ": " + field.getKey(), field.getValue(), facts);
      }
    } else {
      String text = value.isTextual() ? value.textValue() : value.toString();
      String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "\u2026" : text;
      facts.add(new StockModel.Fact(name, shown));
    }
  }
}
