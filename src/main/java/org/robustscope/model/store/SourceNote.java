package org.robustscope.model.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.robustscope.model.catalogue.CatalogueEntry;

/**
 * Where an installed model came from, as the file {@code source.json} beside it says.
 *
 * @param url address or file
 * @param sha256 of the model file when it was installed
 * @param digestPublished whether the digest was compared with a published one
 * @param licence or "unknown"
 * @param installed the time, ISO 8601
 */
record SourceNote(
    String url, String sha256, boolean digestPublished, String licence, String installed) {
  private static final JsonMapper MAPPER = new JsonMapper();

  static SourceNote ofDownload(CatalogueEntry entry, URI from, String sha256) {
    return new SourceNote(from.toString(), sha256, entry.hasDigest(), entry.licence(), now());
  }

  static SourceNote ofFile(Path file, String sha256) {
    return new SourceNote(
        file.toAbsolutePath().toUri().toString(), sha256, false, CatalogueEntry.UNKNOWN, now());
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  void write(Path file) throws IOException {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("url", url);
    node.put("sha256", sha256);
    node.put("digestPublished", digestPublished);
    node.put("licence", licence);
    node.put("installed", installed);
    Files.write(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(node));
  }

  /** The note in a file; one that says nothing when it is not there or damaged. */
  static SourceNote read(Path file) throws IOException {
    JsonNode node = MAPPER.createObjectNode();
    try {
      node = MAPPER.readTree(Files.readAllBytes(file));
    } catch (NoSuchFileException | JsonProcessingException _) {
      // The model is good without.
    }
    return new SourceNote(
        node.path("url").asText(),
        node.path("sha256").asText(),
        node.path("digestPublished").asBoolean(),
        node.path("licence").asText(CatalogueEntry.UNKNOWN),
        node.path("installed").asText());
  }
}
