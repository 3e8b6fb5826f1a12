package org.robustscope.figure.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.robustscope.figure.data.Entry;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.data.Slot;
import org.robustscope.figure.draw.Sheet;
import org.robustscope.published.Family;

/**
 * The entries that a figure can show, checked: those that have its numbers, of one family unless
 * mixing was asked for. What is left out, and why, goes to the notes.
 *
 * @param entries at least one
 * @param mixed what a figure of mixed families must say in itself; empty when it is of one
 * @param partial whether one of them is of an unfinished run
 */
record Chosen(List<Entry> entries, String mixed, boolean partial) {
  private static final int NAMED = 6;

  /**
   * @param needed of which all must be there
   */
  static Chosen having(List<Slot> needed, FigureData data, FigureSettings settings, Sheet notes)
      throws FigureException {
    if (data.entries().isEmpty()) {
      throw new FigureException("there are no results to draw: choose a published table or a run");
    }
    List<Entry> there = new ArrayList<>();
    for (Slot slot : needed) {
      List<Entry> lacking = data.entries().stream().filter(entry -> !entry.has(slot)).toList();
      if (!lacking.isEmpty()) {
        notes.note("Not shown, no " + slot.title() + ": " + names(lacking, slot) + ".");
      }
    }
    for (Entry entry : data.entries()) {
      if (needed.stream().allMatch(entry::has)) {
        there.add(entry);
      }
    }
    if (there.isEmpty()) {
      throw new FigureException(nothing(needed, data));
    }
    return checked(there, needed, settings);
  }

  /** Those that have at least one of the numbers. */
  static Chosen havingAny(List<Slot> wanted, FigureData data, FigureSettings settings, Sheet notes)
      throws FigureException {
    if (data.entries().isEmpty()) {
      throw new FigureException("there are no results to draw: choose a published table or a run");
    }
    List<Entry> there = new ArrayList<>();
    List<Entry> lacking = new ArrayList<>();
    for (Entry entry : data.entries()) {
      (wanted.stream().anyMatch(entry::has) ? there : lacking).add(entry);
    }
    if (there.isEmpty()) {
      throw new FigureException(nothing(wanted.subList(0, 1), data));
    }
    if (!lacking.isEmpty()) {
      notes.note(
          "Not shown, no "
              + wanted.getFirst().kindTitle()
              + " by "
              + "condition: "
              + names(lacking, wanted.getFirst())
              + ".");
    }
    return checked(there, wanted, settings);
  }

  private static String nothing(List<Slot> needed, FigureData data) {
    Slot slot = needed.getFirst();
    String reason =
        data.entries().stream()
            .flatMap(entry -> entry.get(slot).stream())
            .filter(datum -> !datum.isPresent())
            .map(datum -> " (" + datum.model() + ": " + datum.reason() + ")")
            .findFirst()
            .orElse("");
    String what =
        needed.stream().map(s -> s.kindTitle()).distinct().collect(Collectors.joining(" and "));
    return data.entries().size() == 1
        ? "the chosen result has no " + what + reason
        : "none of the " + data.entries().size() + " chosen results has " + what + reason;
  }

  private static String names(List<Entry> entries, Slot slot) {
    String names =
        entries.stream()
            .limit(NAMED)
            .map(entry ->
                entry.name() + entry.get(slot).map(datum -> " (" + datum.reason() + ")").orElse(""))
            .collect(Collectors.joining(", "));
    int more = entries.size() - NAMED;
    return more > 0 ? names + " and " + more + " more" : names;
  }

  private static Chosen checked(List<Entry> there, List<Slot> slots, FigureSettings settings)
      throws FigureException {
    List<Slot> normalised = slots.stream().filter(Slot::normalised).toList();
    List<Slot> plain = slots.stream().filter(it -> it instanceof Slot.Metric).toList();
    Set<Family> families = families(there, normalised);
    Set<Family> all = families(there, plain);
    Slot measure = normalised.isEmpty() ? slots.getFirst() : normalised.getFirst();
    if (Family.mixing(families).isEmpty() && ofSeveralDataSets(all)) {
      families = all;
    }
    String mixed = "";
    Optional<String> mixing = Family.mixing(families);
    if (mixing.isPresent()) {
      String titles = families.stream().map(Family::title).collect(Collectors.joining("; "));
      if (!settings.mixFamilies()) {
        throw new FigureException(
            "these results may not be compared in "
                + measure.kindTitle()
                + ", they are of "
                + families.size()
                + " families: "
                + titles
                + "; choose one, or ask for them to be mixed");
      }
      mixed = "Mixed families, not comparable number by number. " + mixing.get();
    }
    boolean partial =
        there.stream()
            .anyMatch(entry ->
                slots.stream()
                    .flatMap(slot -> entry.get(slot).stream())
                    .anyMatch(datum -> datum.isPresent() && datum.origin().isPartial()));
    return new Chosen(List.copyOf(there), mixed, partial);
  }

  private static Set<Family> families(List<Entry> entries, List<Slot> slots) {
    Set<Family> families = new LinkedHashSet<>();
    for (Slot slot : slots) {
      entries.stream()
          .filter(entry -> entry.has(slot))
          .forEach(entry -> families.add(entry.get(slot).get().origin().family()));
    }
    return families;
  }

  /**
   * Errors of one data set's pictures say nothing beside those of another's, with or without base.
   */
  private static boolean ofSeveralDataSets(Set<Family> families) {
    return families.stream().collect(Collectors.groupingBy(Family::ofSequences)).values().stream()
        .anyMatch(kind -> kind.stream().map(Family::benchmark).distinct().count() > 1);
  }

  /** The entries as the settings order them, by a slot's value, those without it last. */
  List<Entry> ordered(Order order, Slot by) {
    return switch (order) {
      case GIVEN -> entries;
      case NAME ->
          entries.stream()
              .sorted(Comparator.comparing(Entry::name, String.CASE_INSENSITIVE_ORDER))
              .toList();
      case VALUE ->
          entries.stream()
              .sorted(
                  Comparator.comparingDouble(
                      entry -> entry.has(by) ? entry.get(by).get().number() : Double.MAX_VALUE))
              .toList();
    };
  }
}
