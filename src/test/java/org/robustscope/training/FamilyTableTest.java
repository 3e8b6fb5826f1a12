package org.robustscope.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class FamilyTableTest {
  private static final Path MODELS = Path.of("src/main/resources/models");
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void tableSaysWhatTheCardsSay() throws IOException {
    String table = Files.readString(Path.of("docs/family.md"));
    for (JsonNode name : json.readTree(MODELS.resolve("family.json").toFile()).get("models")) {
      JsonNode card = json.readTree(MODELS.resolve(name.textValue() + ".json").toFile());
      JsonNode facts = card.get("training");
      assertThat(table)
          .contains(
              String.format(
                  Locale.ROOT,
                  "| %s | %,d | %.1f M | %,d | %.2f %% | %d | %d s | %d |",
                  name.textValue(),
                  card.get("parameters").longValue(),
                  card.get("multiplyAdds").longValue() / 1e6,
                  Files.size(MODELS.resolve(name.textValue() + ".onnx")),
                  100 * facts.get("testAccuracy").doubleValue(),
                  facts.get("epochs").intValue(),
                  facts.get("seconds").intValue(),
                  facts.get("imagesPerSecond").intValue()));
    }
  }

  @Test
  void cardsCountWhatTheNodeListsCount() throws IOException {
    for (JsonNode name : json.readTree(MODELS.resolve("family.json").toFile()).get("models")) {
      JsonNode card = json.readTree(MODELS.resolve(name.textValue() + ".json").toFile());
      Net net = Family.named(name.textValue()).orElseThrow().net();
      assertThat(card.get("parameters").longValue()).isEqualTo(net.learnt());
      assertThat(card.get("multiplyAdds").longValue()).isEqualTo(net.multiplyAdds());
    }
  }
}
