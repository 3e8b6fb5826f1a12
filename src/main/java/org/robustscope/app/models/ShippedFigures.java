package org.robustscope.app.models;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.robustscope.app.common.Messages;
import org.robustscope.benchmark.BundledRuns;
import org.robustscope.benchmark.Entrant;
import org.robustscope.benchmark.RunScores;
import org.robustscope.benchmark.SequenceScores;
import org.robustscope.benchmark.StoredRun;
import org.robustscope.metric.CorruptionScores;
import org.robustscope.metric.Measure;

/**
 * What the results that ship with the program say of its models, found by the digest of the
 * network's file: of another network of the same name nothing is said.
 */
final class ShippedFigures {
  private final Messages messages;
  private Map<String, List<StockModel.Fact>> facts;

  /** Nothing is read before the first question. */
  ShippedFigures(Messages messages) {
    this.messages = messages;
  }

  /** Facts in order; none when nothing was measured. Reads files: not on the JavaFX thread. */
  synchronized List<StockModel.Fact> of(String sha256) {
    if (facts == null) {
      facts = new HashMap<>();
      BundledRuns bundled = BundledRuns.read();
      for (BundledRuns.Run run : bundled.runs()) {
        int base = run.entrant(bundled.base()).orElseThrow();
        List<Entrant> entrants = run.run().plan().entrants();
        for (int i = 0; i < entrants.size(); i++) {
          facts
              .computeIfAbsent(entrants.get(i).sha256(), _ -> new ArrayList<>())
              .addAll(facts(run.run(), base, i));
        }
      }
    }
    return facts.getOrDefault(sha256, List.of());
  }

  private List<StockModel.Fact> facts(StoredRun run, int base, int entrant) {
    String title = run.plan().entrants().get(base).title();
    String where =
        messages.text(
            run.plan().ofSequences() ? "shipped.sequences" : "shipped.images",
            run.plan().kind().title(),
            run.plan().data().items(),
            LocalDate.ofInstant(run.created(), ZoneOffset.UTC).toString());
    List<StockModel.Fact> all = new ArrayList<>();
    if (run.plan().ofSequences()) {
      SequenceScores scores = SequenceScores.over(run, base);
      add(all, "mfr", scores.meanFlipRate(entrant), "shipped.over", title, where);
    } else {
      CorruptionScores scores = RunScores.over(run, base).scores(entrant);
      add(all, "corrupted", right(scores.errors().unnormalisedMean()), "shipped.share", "", "");
      add(all, "mce", scores.meanCe(), "shipped.over", title, where);
    }
    return all;
  }

  private static Measure right(Measure error) {
    return error.map(share -> 1 - share);
  }

  private void add(
      List<StockModel.Fact> facts,
      String key,
      Measure measure,
      String pattern,
      String base,
      String where) {
    measure
        .number()
        .ifPresent(value ->
            facts.add(
                new StockModel.Fact(
                    key,
                    messages.text(
                        pattern, String.format(Locale.ROOT, "%.1f", 100 * value), base, where))));
  }
}
