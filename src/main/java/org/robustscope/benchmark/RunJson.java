package org.robustscope.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.robustscope.metric.Calibration;
import org.robustscope.metric.CorruptionBase;
import org.robustscope.metric.CorruptionScores;
import org.robustscope.metric.ErrorCount;
import org.robustscope.metric.Interval;
import org.robustscope.metric.Measure;
import org.robustscope.metric.SequenceBase;
import org.robustscope.perturbation.Perturbation;

/**
 * A run as JSON: its figures, where they are from, and under {@code stored} the exact counts, from
 * which an import makes the run again. Shares are 0 to 1.
 */
public final class RunJson {
  /** Of this form of JSON. */
  static final int FORMAT = 1;

  private final StoredRun run;
  private final List<Unreadable> unreadable;
  private final RunScores pictures;
  private final SequenceScores sequences;

  private RunJson(
      StoredRun run, List<Unreadable> unreadable, RunScores pictures, SequenceScores sequences) {
    this.run = run;
    this.unreadable = unreadable;
    this.pictures = pictures;
    this.sequences = sequences;
  }

  /**
   * The run as maps, lists, texts and numbers.
   *
   * @param unreadable items of the run
   */
  public static Map<String, Object> of(StoredRun run, List<Unreadable> unreadable) {
    return new RunJson(run, unreadable, RunScores.of(run), SequenceScores.of(run)).all();
  }

  /** The same, with CE over the base that the scores have. */
  public static Map<String, Object> of(RunScores scores, List<Unreadable> unreadable) {
    StoredRun run = scores.run();
    return new RunJson(run, unreadable, scores, SequenceScores.of(run)).all();
  }

  /** The same, with FR and T5D over the base that the scores have. */
  public static Map<String, Object> of(SequenceScores scores, List<Unreadable> unreadable) {
    StoredRun run = scores.run();
    return new RunJson(run, unreadable, RunScores.of(run), scores).all();
  }

  /**
   * Only what an import needs: the exact counts, the unreadable items, and how they were made. The
   * figures follow from these.
   */
  static Map<String, Object> counts(StoredRun run, List<Unreadable> unreadable) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", FORMAT);
    json.put("run", run.id());
    json.put("title", run.plan().title());
    json.put("state", RunText.state(run));
    json.put("unreadable", unreadable.stream().map(RunJson::unreadable).toList());
    Map<String, Object> provenance = new LinkedHashMap<>();
    provenance.put("created", run.created().toString());
    provenance.put("sessions", run.sessions().stream().map(RunJson::session).toList());
    json.put("provenance", provenance);
    json.put("stored", StoredJson.of(run));
    return json;
  }

  private Map<String, Object> all() {
    EvaluationPlan plan = run.plan();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", FORMAT);
    json.put("run", run.id());
    json.put("benchmark", plan.benchmark());
    json.put("title", plan.title());
    json.put("complete", run.isComplete());
    json.put("state", RunText.state(run));
    json.put("itemsPerCell", plan.data().items());
    json.put("subset", plan.subset().text());
    json.put("publishedItemsPerCell", plan.kind().publishedSize());
    json.put("partsDone", run.partsDone());
    json.put("parts", plan.parts());
    json.put("unreadable", unreadable.stream().map(RunJson::unreadable).toList());
    List<Object> models = new ArrayList<>();
    for (int i = 0; i < plan.entrants().size(); i++) {
      models.add(plan.ofSequences() ? sequences(i) : corruptions(i));
    }
    json.put("models", models);
    json.put("provenance", provenance());
    json.put("stored", StoredJson.of(run));
    return json;
  }

  private static Map<String, Object> unreadable(Unreadable item) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", item.condition().type());
    json.put("severity", item.condition().level());
    json.put("item", item.item());
    json.put("key", item.key());
    json.put("reason", item.reason());
    return json;
  }

  private Map<String, Object> model(int entrant) {
    Entrant model = run.plan().entrants().get(entrant);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("model", model.name());
    json.put("enhancement", model.enhancement());
    json.put("sha256", model.sha256());
    return json;
  }

  private Map<String, Object> corruptions(int entrant) {
    Map<String, Object> json = model(entrant);
    CorruptionScores scores = pictures.scores(entrant);
    CorruptionBase base = pictures.base(entrant);
    json.put("clean", cell(entrant, Condition.CLEAN));
    json.put("base", base.missing().isPresent() ? null : base.name());
    json.put("baseSource", base.missing().orElse(base.source()));
    put(json, "mce", scores.meanCe());
    json.put("mceInterval", pictures.meanCeInterval(entrant).map(RunJson::interval).orElse(null));
    put(json, "relativeMce", scores.relativeMeanCe());
    put(json, "unnormalisedMean", scores.errors().unnormalisedMean());
    json.put(
        "unnormalisedMeanInterval",
        pictures.unnormalisedMeanInterval(entrant).map(RunJson::interval).orElse(null));
    put(json, "unnormalisedMeanOf19", scores.errors().unnormalisedMeanOfNineteen());
    Map<String, Object> matrix = new LinkedHashMap<>();
    for (String type : pictures.types()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("benchmark", RunScores.isBenchmark(type));
      Map<String, Object> severities = new LinkedHashMap<>();
      for (int severity : pictures.severities()) {
        severities.put(Integer.toString(severity), cell(entrant, new Condition(type, severity)));
      }
      row.put("severities", severities);
      put(row, "meanError", scores.errors().meanError(type));
      put(row, "ce", scores.ce(type));
      put(row, "relativeCe", scores.relativeCe(type));
      matrix.put(type, row);
    }
    json.put("matrix", matrix);
    return json;
  }

  private Map<String, Object> cell(int entrant, Condition condition) {
    if (!run.plan().conditions().contains(condition)) {
      return null;
    }
    ErrorCount count = pictures.count(entrant, condition);
    Map<String, Object> json = new LinkedHashMap<>();
    put(json, "error", count.error());
    json.put("interval", interval(count.interval(RunScores.CONFIDENCE)));
    put(json, "top5Error", pictures.countTop5(entrant, condition).error());
    json.put("images", count.images());
    json.put("wrong", count.wrong());
    json.put("unreadable", pictures.sums(entrant, condition).map(CellSums::unreadable).orElse(0));
    json.put("finished", pictures.isFinished(condition));
    Calibration calibration = pictures.calibration(entrant, condition);
    put(json, "ece", calibration.expectedError());
    put(json, "brier", calibration.brier());
    return json;
  }

  private Map<String, Object> sequences(int entrant) {
    SequenceScores scores = sequences;
    Map<String, Object> json = model(entrant);
    json.put("base", scores.base(entrant).map(SequenceBase::name).orElse(null));
    json.put(
        "baseSource", scores.base(entrant).map(SequenceBase::source).orElse(scores.whyNoBase()));
    put(json, "mfr", scores.meanFlipRate(entrant));
    put(json, "mt5d", scores.meanTopFiveRate(entrant));
    put(json, "meanFlipProbability", scores.meanFlipProbability(entrant));
    Map<String, Object> rows = new LinkedHashMap<>();
    for (Perturbation perturbation : scores.perturbations()) {
      rows.put(perturbation.id(), sequences(scores, entrant, perturbation));
    }
    json.put("perturbations", rows);
    return json;
  }

  private static Map<String, Object> sequences(
      SequenceScores scores, int entrant, Perturbation perturbation) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("benchmark", perturbation.type().isBenchmark());
    put(row, "flipRate", scores.flipRate(entrant, perturbation));
    put(row, "t5d", scores.topFiveRate(entrant, perturbation));
    Map<String, Object> distances = new LinkedHashMap<>();
    for (int d = 1; d <= 3; d++) {
      var stride = scores.stride(entrant, perturbation, d);
      if (stride.isPresent()) {
        Map<String, Object> at = new LinkedHashMap<>();
        put(at, "flipProbability", scores.flipProbability(entrant, perturbation, d));
        put(at, "ut5d", scores.topFiveDistance(entrant, perturbation, d));
        put(at, "zipf", scores.zipfDistance(entrant, perturbation, d));
        at.put("sequences", stride.get().sequences());
        at.put("pairs", stride.get().pairs());
        at.put("flips", stride.get().flips());
        distances.put(Integer.toString(d), at);
      }
    }
    row.put("framesApart", distances);
    Condition condition = Condition.of(perturbation);
    row.put("sequences", scores.sums(entrant, condition).map(CellSums::done).orElse(0));
    row.put("unreadable", scores.sums(entrant, condition).map(CellSums::unreadable).orElse(0));
    row.put("finished", scores.isFinished(condition));
    return row;
  }

  /** A number under its name, or null with the reason beside it. */
  private static void put(Map<String, Object> json, String name, Measure measure) {
    json.put(name, measure.number().isPresent() ? measure.number().getAsDouble() : null);
    measure.reason().ifPresent(reason -> json.put(name + "Missing", reason));
  }

  private static List<Double> interval(Interval interval) {
    return List.of(interval.low(), interval.high());
  }

  private Map<String, Object> provenance() {
    EvaluationPlan plan = run.plan();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("created", run.created().toString());
    json.put("variant", plan.variant());
    json.put("generated", plan.making().isPresent());
    plan.making()
        .ifPresent(making -> {
          json.put("seed", making.seedRule().seed());
          json.put("seedMode", making.seedRule().mode().name().toLowerCase(java.util.Locale.ROOT));
          json.put("pictures", making.jpeg85() ? "jpeg85" : "memory");
          json.put("frostTexturesSha256", making.frostTextures());
        });
    json.put("dataDigest", plan.data().digest());
    json.put("cleanDigest", plan.data().clean());
    json.put("subset", plan.subset().text());
    json.put("keepsItems", run.keepsItems());
    json.put("models", plan.entrants().stream().map(RunJson::modelOf).toList());
    json.put("sessions", run.sessions().stream().map(RunJson::session).toList());
    return json;
  }

  private static Map<String, Object> modelOf(Entrant entrant) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", entrant.name());
    json.put("sha256", entrant.sha256());
    json.put("enhancement", entrant.enhancement());
    try {
      JsonNode card = PlanJson.mapper().readTree(entrant.card());
      json.put("card", card);
    } catch (JsonProcessingException e) {
      json.put("card", entrant.card());
    }
    return json;
  }

  private static Map<String, Object> session(RunSession session) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("started", session.started().toString());
    json.put("seconds", session.seconds().isPresent() ? session.seconds().getAsDouble() : null);
    json.put("outcome", session.outcome());
    json.put("parts", session.parts());
    json.put("how", session.provenance());
    return json;
  }
}
