package org.robustscope.model.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A half download: the bytes received so far, and beside them what they are the beginning of. Who
 * uses one holds the model's lock.
 */
final class PartFile {
  private static final String STATE = "state.json";
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Path folder;
  private final WantedFile wanted;
  private String url = "";
  private String validator = "";

  private PartFile(Path folder, WantedFile wanted) {
    this.folder = folder;
    this.wanted = wanted;
  }

  /** What is there of this file; what is there of another one by this id is deleted. */
  static PartFile open(Path folder, WantedFile wanted) throws IOException {
    PartFile part = new PartFile(folder, wanted);
    Files.createDirectories(folder);
    if (Files.exists(part.complete())) {
      // A program ended between the last two steps of an installation.
      Files.move(part.complete(), part.file());
    }
    if (!part.readState() || part.received() > wanted.size()) {
      part.reset();
    }
    return part;
  }

  /** How many bytes {@link #open} would find. Changes nothing, needs no lock. */
  static long peek(Path folder, WantedFile wanted) throws IOException {
    PartFile part = new PartFile(folder, wanted);
    long received = Files.isDirectory(folder) && part.readState() ? part.received() : 0;
    return received <= wanted.size() ? received : 0;
  }

  private boolean readState() throws IOException {
    try {
      JsonNode state = MAPPER.readTree(Files.readAllBytes(folder.resolve(STATE)));
      url = state.path("url").asText();
      validator = state.path("validator").asText();
      return state.path("size").asLong() == wanted.size()
          && state.path("sha256").asText().equalsIgnoreCase(wanted.sha256());
    } catch (NoSuchFileException | JsonProcessingException _) {
      return false;
    }
  }

  /** Where the bytes are. */
  Path file() {
    return folder.resolve(wanted.name() + ".part");
  }

  Path folder() {
    return folder;
  }

  /** The folder that becomes the model's when all is in it. */
  Path ready() {
    return folder.resolve("ready");
  }

  private Path complete() {
    return ready().resolve(wanted.name());
  }

  long received() throws IOException {
    return Files.exists(file()) ? Files.size(file()) : 0;
  }

  /** The server's mark of the version that the bytes are of, such as an ETag; or empty. */
  String validator(URI address) {
    return address.toString().equals(url) ? validator : "";
  }

  /** Whether bytes from this address may follow those that are there. */
  boolean continuesFrom(URI address) {
    // With a digest the end shows whether both halves were of the same file.
    return wanted.hasDigest() || !validator(address).isEmpty();
  }

  /** Notes where the bytes that follow are from. */
  void begin(URI address, String mark) throws IOException {
    url = address.toString();
    validator = mark;
    ObjectNode state = MAPPER.createObjectNode();
    state.put("id", wanted.id());
    state.put("url", url);
    state.put("size", wanted.size());
    state.put("sha256", wanted.sha256());
    state.put("validator", validator);
    WholeFile.write(folder.resolve(STATE), MAPPER.writeValueAsBytes(state));
  }

  /** A channel at the end of the bytes. */
  FileChannel append() throws IOException {
    return FileChannel.open(file(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Forgets all bytes. */
  void reset() throws IOException {
    Files.deleteIfExists(file());
    Files.deleteIfExists(folder.resolve(STATE));
    url = "";
    validator = "";
  }

  /** Puts the file, which is whole, into {@link #ready} under the name it has when installed. */
  void finish() throws IOException {
    finish(ready());
  }

  /** Puts the file, which is whole, into a folder under the name it has when installed. */
  void finish(Path target) throws IOException {
    try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(file(), target.resolve(wanted.name()));
  }

  /** Takes away what is left. */
  void close() throws IOException {
    Folders.delete(folder);
  }
}
