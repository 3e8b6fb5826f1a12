package org.robustscope.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.robustscope.dataset.DataSets;

/**
 * The file beside a generated set that says how it was made: written before the first item, so that
 * a later run knows whether it goes on with the same set, and again at the end.
 */
final class GenerateManifest {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final String MADE = "made";
  private static final String TYPES = "types";
  private static final String SEVERITIES = "severities";
  private static final String ENCODERS = "encoders";
  private static final String BEGUN = "begun";

  private final Path file;
  private final ObjectNode content;
  private final boolean resumed;

  private GenerateManifest(Path file, ObjectNode content, boolean resumed) {
    this.file = file;
    this.content = content;
    this.resumed = resumed;
  }

  /**
   * Begins a set, or goes on with one. Types and severities may be added to a set; all that decides
   * its pixels must be the same.
   *
   * @param made what decides the pixels, by name
   * @throws CannotRunException when the folder holds something else
   */
  static GenerateManifest open(
      Path out, Map<String, Object> made, List<String> types, List<Integer> severities) {
    Path file = out.resolve(DataSets.MANIFEST);
    ObjectNode wanted = MAPPER.valueToTree(made);
    ObjectNode content;
    boolean resumed = Files.exists(file);
    if (resumed) {
      content = read(file);
      requireSame(out, wanted, content.withObject("/" + MADE));
    } else {
      requireEmpty(out);
      content = MAPPER.createObjectNode();
      content.set(MADE, wanted);
      content.put(BEGUN, now());
    }
    merge(content.withArray(TYPES), types);
    mergeNumbers(content.withArray(SEVERITIES), severities);
    content.put("complete", false);
    GenerateManifest manifest = new GenerateManifest(file, content, resumed);
    manifest.write();
    return manifest;
  }

  /** Whether an earlier run began the set. */
  boolean isResumed() {
    return resumed;
  }

  Path file() {
    return file;
  }

  /**
   * Writes what came of the run.
   *
   * @param leftOut how many pictures are not in the set
   * @param writing what the writers tell: format, encoders, loss
   */
  void finish(int images, int leftOut, Map<String, Object> writing) {
    content.put("complete", leftOut == 0);
    content.put("images", images);
    content.put("leftOut", leftOut);
    content.put("finished", now());
    ObjectNode told = MAPPER.valueToTree(writing);
    JsonNode encoders = told.remove(ENCODERS);
    if (encoders != null) {
      Set<String> all = new TreeSet<>();
      encoders.forEach(each -> all.add(each.asText()));
      merge(content.withArray(ENCODERS), List.copyOf(all));
    }
    mergePsnr(told, "psnrLowest", true);
    mergePsnr(told, "psnrHighest", false);
    content.setAll(told);
    write();
  }

  private void mergePsnr(ObjectNode told, String name, boolean lowest) {
    if (told.has(name) && content.has(name)) {
      double a = told.get(name).asDouble();
      double b = content.get(name).asDouble();
      told.put(name, lowest ? Math.min(a, b) : Math.max(a, b));
    }
  }

  private static void merge(ArrayNode array, List<String> added) {
    Set<String> known = new TreeSet<>();
    array.forEach(each -> known.add(each.asText()));
    added.stream().filter(known::add).forEach(array::add);
  }

  private static void mergeNumbers(ArrayNode array, List<Integer> added) {
    Set<Integer> all = new TreeSet<>(added);
    array.forEach(each -> all.add(each.asInt()));
    array.removeAll();
    all.forEach(array::add);
  }

  private static ObjectNode read(Path file) {
    try {
      if (MAPPER.readTree(file.toFile()) instanceof ObjectNode content) {
        return content;
      }
      throw new CannotRunException(file + ": not the description of a generated set");
    } catch (IOException e) {
      throw new CannotRunException(
          file
              + ": cannot be read ("
              + Failures.reason(e).lines().findFirst().orElse("")
              + "); choose another folder",
          e);
    }
  }

  private static void requireSame(Path out, ObjectNode wanted, ObjectNode known) {
    for (Iterator<String> names = wanted.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.has(name)) {
        known.set(name, wanted.get(name)); // such as textures, when frost is added to a set
      } else if (!text(wanted.get(name)).equals(text(known.get(name)))) {
        throw new CannotRunException(
            "%s: holds a set of %s %s, this is one of %s; choose another folder"
                .formatted(out, name, text(known.get(name)), text(wanted.get(name))));
      }
    }
  }

  private static String text(JsonNode value) {
    return value.isTextual() ? value.asText() : value.toString();
  }

  private static void requireEmpty(Path out) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(out)) {
      for (Path entry : entries) {
        if (!entry.getFileName().toString().startsWith(".")) {
          throw new CannotRunException(
              "%s: holds other files (%s) and no %s; choose a new or empty folder"
                  .formatted(out, entry.getFileName(), DataSets.MANIFEST));
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw new CannotRunException(out + ": cannot be listed (" + Failures.reason(e) + ")", e);
    }
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private void write() {
    Path beside = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.writeString(beside, MAPPER.writeValueAsString(content) + "\n");
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new CannotRunException(file + ": cannot be written (" + Failures.reason(e) + ")", e);
    }
  }
}
