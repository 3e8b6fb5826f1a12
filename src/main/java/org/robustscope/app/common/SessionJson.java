package org.robustscope.app.common;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Variant;
import org.robustscope.enhance.Enhancement;
import org.robustscope.perturbation.Perturbation;
import org.robustscope.random.SeedMode;

/**
 * Sessions as JSON, with the names that people know: "fog", "224", "image".
 *
 * @param toStored turns a picture's path into the one that is written
 * @param fromStored turns it back
 */
record SessionJson(UnaryOperator<Path> toStored, UnaryOperator<Path> fromStored) {
  /** Paths as they are. */
  static SessionJson plain() {
    return new SessionJson(UnaryOperator.identity(), UnaryOperator.identity());
  }

  /** Paths of pictures in or below a folder are written relative to it, so that it can be moved. */
  static SessionJson beside(Path folder) {
    return new SessionJson(
        path -> path.startsWith(folder) ? folder.relativize(path) : path,
        path -> folder.resolve(path).normalize());
  }

  ObjectNode write(Session session) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    writeExplore(node.putObject("explore"), session.explore());
    writeSequence(node.putObject("sequence"), session.sequence());
    writeCharts(node.putObject("charts"), session.charts());
    session.benchmark().ifPresent(part -> writeBenchmark(node.putObject("benchmark"), part));
    return node;
  }

  Session read(JsonFields fields) {
    Session session = Session.first();
    if (fields.has("explore")) {
      session = session.withExplore(readExplore(fields.object("explore")));
    }
    if (fields.has("sequence")) {
      session = session.withSequence(readSequence(fields.object("sequence")));
    }
    if (fields.has("charts")) {
      session = session.withCharts(readCharts(fields.object("charts")));
    }
    if (fields.has("benchmark")) {
      session = session.withBenchmark(readBenchmark(fields.object("benchmark")));
    }
    return session;
  }

  static <E extends Enum<E>> String name(E value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static <E extends Enum<E>> E ofName(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> name(value).equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "\""
                    + name
                    + "\" should be one of "
                    + String.join(
                        ", ",
                        Arrays.stream(type.getEnumConstants()).map(SessionJson::name).toList())));
  }

  private void writeExplore(ObjectNode node, ExploreSession explore) {
    explore.image().map(toStored).ifPresent(path -> node.put("image", path.toString()));
    explore.sample().ifPresent(sample -> node.put("sample", sample));
    node.put("variant", explore.variant().id());
    node.put("seed", explore.seed());
    node.put("seedMode", name(explore.seedMode()));
    node.put("jpeg85", explore.jpeg85());
    node.put("viewMode", explore.viewMode());
    writePane(node.putObject("paneA"), explore.paneA());
    writePane(node.putObject("paneB"), explore.paneB());
    JsonFields.putTexts(node, "models", explore.models());
  }

  private ExploreSession readExplore(JsonFields fields) {
    ExploreSession first = ExploreSession.first();
    Optional<Path> image = fields.path("image").map(fromStored);
    return new ExploreSession(
        image,
        image.isPresent() ? Optional.empty() : fields.string("sample"),
        fields.string("variant").map(Variant::ofId).orElse(first.variant()),
        fields.whole("seed", first.seed()),
        fields
            .string("seedMode")
            .map(mode -> ofName(SeedMode.class, mode))
            .orElse(first.seedMode()),
        fields.flag("jpeg85", first.jpeg85()),
        fields.string("viewMode").orElse(first.viewMode()),
        readPane(fields, "paneA", first.paneA()),
        readPane(fields, "paneB", first.paneB()),
        fields.texts("models"));
  }

  private void writeSequence(ObjectNode node, SequenceSession sequence) {
    sequence.clip().map(toStored).ifPresent(path -> node.put("clip", path.toString()));
    sequence.clipFolder().map(toStored).ifPresent(path -> node.put("clipFolder", path.toString()));
    sequence.clipNoise().ifPresent(noise -> node.put("clipNoise", noise));
    node.put("perturbation", sequence.type().id());
    node.put("level", sequence.level());
    node.put("variant", sequence.variant().id());
    node.put("seed", sequence.seed());
    node.put("rate", sequence.rate());
    node.put("loop", sequence.loop());
    node.put("overlay", sequence.overlay());
  }

  private SequenceSession readSequence(JsonFields fields) {
    SequenceSession first = SequenceSession.first();
    return new SequenceSession(
        fields.path("clip").map(fromStored),
        fields.path("clipFolder").map(fromStored),
        fields.has("clipNoise") ? Optional.of(fields.flag("clipNoise", false)) : Optional.empty(),
        fields.string("perturbation").map(id -> Perturbation.parse(id).type()).orElse(first.type()),
        Math.clamp(fields.whole("level", first.level()), 0, 4),
        fields.string("variant").map(Variant::ofId).orElse(first.variant()),
        fields.whole("seed", first.seed()),
        Math.clamp(fields.whole("rate", first.rate()), 0, 31),
        fields.flag("loop", first.loop()),
        fields.string("overlay").orElse(first.overlay()));
  }

  private static void writeCharts(ObjectNode node, ChartsSession charts) {
    node.put("figure", charts.figure());
    JsonFields.putTexts(node, "results", charts.results());
    node.put("order", charts.order());
    node.put("colours", charts.colours());
    node.put("palette", charts.palette());
    node.put("size", charts.size());
    node.put("mixed", charts.mixed());
  }

  private static ChartsSession readCharts(JsonFields fields) {
    ChartsSession first = ChartsSession.first();
    return new ChartsSession(
        fields.string("figure").orElse(first.figure()),
        fields.texts("results"),
        fields.string("order").orElse(first.order()),
        fields.string("colours").orElse(first.colours()),
        fields.string("palette").orElse(first.palette()),
        fields.string("size").orElse(first.size()),
        fields.flag("mixed", first.mixed()));
  }

  private void writeBenchmark(ObjectNode node, BenchmarkSession form) {
    node.put("kind", form.kind());
    node.put("generate", form.generate());
    form.data().map(toStored).ifPresent(path -> node.put("data", path.toString()));
    form.clean().map(toStored).ifPresent(path -> node.put("clean", path.toString()));
    JsonFields.putTexts(node, "models", form.models());
    JsonFields.putTexts(node, "types", form.types());
    JsonFields.putTexts(node, "severities", form.severities());
    JsonFields.putTexts(node, "perturbations", form.perturbations());
    node.put("subset", form.subset());
    node.put("count", form.count());
    JsonFields.putTexts(node, "enhancements", form.enhancements());
    node.put("batch", form.batch());
    node.put("keep", form.keep());
    form.store().map(toStored).ifPresent(path -> node.put("store", path.toString()));
  }

  private BenchmarkSession readBenchmark(JsonFields fields) {
    return new BenchmarkSession(
        fields.string("kind").orElse(""),
        fields.flag("generate", true),
        fields.path("data").map(fromStored),
        fields.path("clean").map(fromStored),
        fields.texts("models"),
        fields.texts("types"),
        fields.texts("severities"),
        fields.texts("perturbations"),
        fields.string("subset").orElse("all"),
        fields.string("count").orElse(""),
        fields.texts("enhancements"),
        fields.string("batch").orElse(""),
        fields.flag("keep", true),
        fields.path("store").map(fromStored));
  }

  private static void writePane(ObjectNode node, PaneSession pane) {
    node.put("type", pane.type().id());
    node.put("severity", pane.severity());
    node.put("enhancement", pane.enhancement().id());
  }

  private static PaneSession readPane(JsonFields fields, String name, PaneSession otherwise) {
    if (!fields.has(name)) {
      return otherwise;
    }
    JsonFields pane = fields.object(name);
    return new PaneSession(
        pane.string("type").map(CorruptionType::ofId).orElse(otherwise.type()),
        Math.clamp(pane.whole("severity", otherwise.severity()), -1, 6),
        pane.string("enhancement").map(Enhancement::ofId).orElse(otherwise.enhancement()));
  }
}
