package org.robustscope.app.sequence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.robustscope.metric.Ranking;

/**
 * Which colour and letter a class has in timeline and rank chart, the same for all models: first
 * the predicted classes in the order of their frames, then the others that one model's chart shows.
 */
final class ClassColours {
  /** As many as sequence.css names, .c0 to .c7. */
  static final int COLOURS = 8;

  private static final int LETTERS = 26;
  private static final int TOP = 5;

  private final Map<String, Integer> places = new LinkedHashMap<>();

  /** Gives the places anew. */
  void assign(List<Lane> lanes, int charted) {
    places.clear();
    int frames = lanes.isEmpty() ? 0 : lanes.getFirst().frames();
    for (int frame = 0; frame < frames; frame++) {
      for (Lane lane : lanes) {
        if (lane.best(frame) >= 0) {
          place(lane.nameOf(lane.best(frame)));
        }
      }
    }
    for (int frame = 0; frame < frames; frame++) {
      Ranking ranking = lanes.get(charted).ranking(frame);
      for (int rank = 1; ranking != null && rank <= Math.min(TOP, ranking.size()); rank++) {
        place(lanes.get(charted).nameOf(ranking.classAt(rank)));
      }
    }
  }

  /** The classes by place. */
  List<String> names() {
    return List.copyOf(places.keySet());
  }

  /** The place of a class, from 0. */
  int place(String name) {
    return places.computeIfAbsent(name, _ -> places.size());
  }

  /** A style class: one of eight, or a grey one for the rest. */
  static String style(int place) {
    return place < COLOURS ? "c" + place : "cx";
  }

  /** What tells the classes apart without colours. */
  static String letter(int place) {
    return place < LETTERS ? String.valueOf((char) ('A' + place)) : "\u00b7";
  }
}
