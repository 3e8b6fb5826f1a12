package org.robustscope.app.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.robustscope.metric.FramePair;
import org.robustscope.metric.SequenceStability;
import org.robustscope.model.Ranked;

/**
 * The per-frame top 5 of a film as CSV: a head of comment lines that say where the numbers come
 * from, then a line for each model and frame. Measures are those after the frame; what is not known
 * is empty.
 */
final class AnswerTable {
  private static final int TOP = 5;

  private AnswerTable() {}

  static String of(Film film, List<Lane> lanes, String rule, String version) {
    StringBuilder text = new StringBuilder();
    comment(text, "program", version);
    comment(text, "source", film.origin());
    comment(
        text, "perturbation", film.perturbation().map(it -> it.type().id()).orElse("not known"));
    comment(
        text,
        "strength",
        film.perturbation().map(it -> Integer.toString(it.strength())).orElse("not known"));
    comment(text, "settings", film.settings());
    comment(text, "compared", rule);
    for (Lane lane : lanes) {
      comment(
          text,
          "model",
          lane.model().card().name() + ", known frames " + lane.known() + " of " + lane.frames());
    }
    text.append("model,frame,what,flip,top5_distance,running_fp,running_ut5d");
    for (int rank = 1; rank <= TOP; rank++) {
      text.append(",class_%1$d,wnid_%1$d,name_%1$d,probability_%1$d".formatted(rank));
    }
    text.append('\n');
    for (Lane lane : lanes) {
      for (int frame = 0; frame < lane.frames(); frame++) {
        text.append(line(film, lane, frame)).append('\n');
      }
    }
    return text.toString();
  }

  private static void comment(StringBuilder text, String name, String value) {
    if (!value.isEmpty()) {
      text.append("# ").append(name).append(": ").append(value.replace('\n', ' ')).append('\n');
    }
  }

  private static String line(Film film, Lane lane, int frame) {
    List<String> fields = new ArrayList<>();
    Optional<FramePair> pair = lane.pair(frame);
    Optional<SequenceStability> running = lane.running(frame);
    fields.add(lane.model().card().name());
    fields.add(Integer.toString(frame));
    fields.add(film.caption().apply(frame));
    fields.add(text(pair, it -> it.flip() ? "1" : "0"));
    fields.add(text(pair, it -> Integer.toString(it.topFiveDistance())));
    fields.add(text(running, it -> Double.toString(it.flipProbability())));
    fields.add(text(running, it -> Double.toString(it.topFiveDistance())));
    List<Ranked> top = lane.prediction(frame).map(it -> it.top(TOP)).orElse(List.of());
    for (Ranked ranked : top) {
      fields.add(Integer.toString(ranked.label().index()));
      fields.add(ranked.label().wnid());
      fields.add(ranked.label().name());
      fields.add(String.format(Locale.ROOT, "%.6f", ranked.probability()));
    }
    for (int i = 4 * top.size(); i < 4 * TOP; i++) {
      fields.add("");
    }
    return String.join(",", fields.stream().map(AnswerTable::quoted).toList());
  }

  private static <T> String text(Optional<T> value, Function<T, String> text) {
    return value.map(text).orElse("");
  }

  private static String quoted(String field) {
    return field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n')
        ? '"' + field.replace("\"", "\"\"") + '"'
        : field;
  }
}
