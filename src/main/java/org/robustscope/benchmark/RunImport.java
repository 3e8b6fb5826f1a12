package org.robustscope.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads runs that were exported as JSON, one run or a list of them; packed by gzip, too ({@link
 * RunFile}).
 */
public final class RunImport {
  private RunImport() {}

  /** A run with the items that were unreadable in it. */
  public record Imported(StoredRun run, List<Unreadable> unreadable) {}

  /**
   * The runs of a file.
   *
   * @throws EvaluationException one line that names the file and what is wrong with it
   */
  public static List<Imported> read(Path file) throws EvaluationException {
    try {
      return read(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new EvaluationException(file + ": no valid JSON (" + e.getOriginalMessage() + ")", e);
    } catch (IllegalArgumentException e) {
      throw new EvaluationException(file + ": " + e.getMessage(), e);
    } catch (ZipException | EOFException e) {
      throw new EvaluationException(
          file + ": packed by gzip, but damaged (" + e.getMessage() + ")", e);
    } catch (IOException e) {
      throw new EvaluationException(
          file
              + ": cannot be read ("
              + (Files.exists(file) ? e.getMessage() : "no such file")
              + ")",
          e);
    }
  }

  /**
   * The runs of a file's content.
   *
   * @throws IOException when it is no JSON, or damaged
   * @throws IllegalArgumentException when it holds no runs; the message says why
   */
  static List<Imported> read(byte[] bytes) throws IOException {
    JsonNode json = PlanJson.mapper().readTree(unpacked(bytes));
    List<Imported> runs = new ArrayList<>();
    for (JsonNode run : json.isArray() ? json : List.of(json)) {
      runs.add(run(run));
    }
    return runs;
  }

  private static byte[] unpacked(byte[] bytes) throws IOException {
    boolean packed = bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
    if (!packed) {
      return bytes;
    }
    try (var unpacking = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return unpacking.readAllBytes();
    }
  }

  private static Imported run(JsonNode json) {
    JsonNode stored = json.path("stored");
    if (!stored.path("plan").isObject() || !stored.path("cells").isArray()) {
      throw new IllegalArgumentException(
          "no exported run: there is no field stored (results export --format json writes it)");
    }
    if (json.path("format").intValue() != RunJson.FORMAT) {
      throw new IllegalArgumentException(
          "format (%s) should be %d".formatted(json.path("format"), RunJson.FORMAT));
    }
    EvaluationPlan plan = EvaluationPlan.parse(stored.path("plan").toString());
    if (!plan.id().equals(json.path("run").asText())) {
      throw new IllegalArgumentException(
          "the run's id (%s) should be %s: its plan was changed"
              .formatted(json.path("run").asText(), plan.id()));
    }
    Map<CellKey, CellSums> cells = new HashMap<>();
    Map<Condition, BitSet> shards = new HashMap<>();
    plan.conditions().forEach(it -> shards.put(it, new BitSet()));
    for (JsonNode cell : stored.path("cells")) {
      CellKey key = key(plan, cell);
      cells.put(key, sums(plan, key, cell));
      shards.put(key.condition(), StoredJson.shards(cell));
    }
    return new Imported(
        new StoredRun(plan.id(), plan, created(json), false, cells, shards, sessions(json)),
        unreadable(json));
  }

  private static CellKey key(EvaluationPlan plan, JsonNode cell) {
    Condition condition =
        new Condition(cell.path("type").asText(), cell.path("severity").intValue());
    int entrant = cell.path("entrant").intValue();
    if (!plan.conditions().contains(condition)
        || entrant < 0
        || entrant >= plan.entrants().size()) {
      throw new IllegalArgumentException(
          "cell %s of model %d is not in the plan".formatted(condition, entrant));
    }
    return new CellKey(entrant, condition);
  }

  private static CellSums sums(EvaluationPlan plan, CellKey key, JsonNode cell) {
    CellSums sums;
    int items = 0;
    try {
      sums = StoredJson.sums(cell, plan.ofSequences());
      BitSet shards = StoredJson.shards(cell);
      for (int shard = shards.nextSetBit(0); shard >= 0; shard = shards.nextSetBit(shard + 1)) {
        items += Math.max(0, plan.shardEnd(shard) - plan.shardStart(shard));
      }
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("cell " + key.condition() + " is damaged", e);
    }
    boolean fits = sums.done() >= 0 && sums.unreadable() >= 0;
    if (!fits || sums.done() + sums.unreadable() != items) {
      throw new IllegalArgumentException(
          "cell %s counts %d items and %d unreadable ones, but should %d together"
              .formatted(key.condition(), sums.done(), sums.unreadable(), items));
    }
    return sums;
  }

  private static Instant created(JsonNode json) {
    return instant(json.path("provenance").path("created"));
  }

  private static Instant instant(JsonNode text) {
    try {
      return Instant.parse(text.asText());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "date (" + text.asText() + ") should be such as 2026-11-25T10:00:00Z", e);
    }
  }

  private static List<RunSession> sessions(JsonNode json) {
    List<RunSession> sessions = new ArrayList<>();
    for (JsonNode session : json.path("provenance").path("sessions")) {
      sessions.add(
          new RunSession(
              sessions.size(),
              instant(session.path("started")),
              session.path("seconds").isNumber()
                  ? OptionalDouble.of(session.path("seconds").doubleValue())
                  : OptionalDouble.empty(),
              session.path("outcome").asText(),
              session.path("parts").intValue(),
              Objects.requireNonNull(
                  PlanJson.mapper().convertValue(session.path("how"), Provenance.class))));
    }
    return sessions;
  }

  private static List<Unreadable> unreadable(JsonNode json) {
    List<Unreadable> items = new ArrayList<>();
    for (JsonNode item : json.path("unreadable")) {
      items.add(
          new Unreadable(
              new Condition(item.path("type").asText(), item.path("severity").intValue()),
              item.path("item").intValue(),
              item.path("key").asText(),
              item.path("reason").asText()));
    }
    return items;
  }
}
