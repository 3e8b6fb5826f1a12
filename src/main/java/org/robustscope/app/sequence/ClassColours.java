package org.robustscope.app.sequence;

import java.util.HashMap;
import java.util.Map;

/**
 * Which colour and letter a class has in timeline and rank chart: the same for all models, given in
 * the order of appearance and kept as long as the film stays.
 */
final class ClassColours {
  /** As many as sequence.css names, .c0 to .c7. */
  static final int COLOURS = 8;

  private static final int LETTERS = 26;

  private final Map<String, Integer> places = new HashMap<>();

  void clear() {
    places.clear();
  }

  /** The place of a class among those seen so far, from 0. */
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
