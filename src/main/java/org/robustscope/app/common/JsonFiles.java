package org.robustscope.app.common;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;

/** Reads and writes the program's JSON files: each names its format and version. */
final class JsonFiles {
  private static final String FORMAT = "format";
  private static final String VERSION = "version";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final String format;
  private final int version;

  /**
   * For one kind of file.
   *
   * @param version the newest one that is understood, and the one that is written
   */
  JsonFiles(String format, int version) {
    this.format = format;
    this.version = version;
  }

  /**
   * Reads a file.
   *
   * @param parse throws an IllegalArgumentException for values that cannot be
   * @throws WrongContentException if it is not such a file; its message says why, without the name
   * @throws IOException if it cannot be read at all
   */
  <T> T read(Path file, Function<JsonNode, T> parse) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      JsonNode tree = MAPPER.readTree(bytes);
      checkHead(tree);
      return parse.apply(tree);
    } catch (JacksonException e) {
      throw new WrongContentException(reason(e), e);
    } catch (IllegalArgumentException e) {
      throw new WrongContentException(e.getMessage(), e);
    }
  }

  /** Writes a file so that at any moment it is either the old one or the new one, whole. */
  void write(Path file, ObjectNode content) throws IOException {
    ObjectNode tree = MAPPER.createObjectNode();
    tree.put(FORMAT, format).put(VERSION, version);
    tree.setAll(content);
    replace(file, MAPPER.writeValueAsBytes(tree));
  }

  private void checkHead(JsonNode tree) throws WrongContentException {
    if (!format.equals(tree.path(FORMAT).asText())) {
      throw new WrongContentException("not a " + format + " file", null);
    }
    int found = tree.path(VERSION).asInt(0);
    if (found < 1 || found > version) {
      throw new WrongContentException(
          "its version (" + found + ") should be at most " + version, null);
    }
  }

  private static String reason(JacksonException e) {
    JsonLocation place = e.getLocation();
    String where = place == null || place.getLineNr() < 1 ? "" : " in line " + place.getLineNr();
    return "not JSON" + where;
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path fresh = Files.createTempFile(folder, "." + file.getFileName(), ".new");
    try {
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      try {
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException _) {
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** A file that could be read but is not what it should be. */
  static final class WrongContentException extends IOException {
    WrongContentException(String reason, Throwable cause) {
      super(reason, cause);
    }
  }
}
