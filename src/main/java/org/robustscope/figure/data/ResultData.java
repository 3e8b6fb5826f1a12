package org.robustscope.figure.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.robustscope.metric.Measure;
import org.robustscope.metric.Quantity;
import org.robustscope.metric.Quantity.Unit;
import org.robustscope.published.Architecture;
import org.robustscope.published.Cited;
import org.robustscope.published.Enhancement;
import org.robustscope.published.Family;
import org.robustscope.published.ModelResult;
import org.robustscope.published.Provenance;

/** Results of the published tables and of own runs, as figures take them. */
public final class ResultData {
  private ResultData() {}

  /**
   * Results as rows, in their order. A model's results of two benchmarks (ImageNet-C and -P) become
   * one row, so that figures can set them against each other; results of one benchmark never do.
   */
  public static FigureData of(List<ModelResult> results) {
    List<Entry> entries = new ArrayList<>();
    List<String> benchmarks = new ArrayList<>();
    for (ModelResult result : results) {
      Entry entry = entry(result);
      int partner = partner(entries, benchmarks, result);
      if (partner < 0) {
        entries.add(entry);
        benchmarks.add(result.family().benchmark());
      } else {
        entries.set(partner, entries.get(partner).joined(entry));
        benchmarks.set(partner, benchmarks.get(partner) + "\n" + result.family().benchmark());
      }
    }
    return FigureData.of(entries);
  }

  private static int partner(List<Entry> entries, List<String> benchmarks, ModelResult result) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).name().equals(result.label())
          && !benchmarks.get(i).contains(result.family().benchmark())) {
        return i;
      }
    }
    return -1;
  }

  /** One result as a row. */
  public static Entry entry(ModelResult result) {
    Map<Slot, Datum> data = new LinkedHashMap<>();
    result.numbers().entrySet().stream()
        .sorted((a, b) -> a.getKey().id().compareTo(b.getKey().id()))
        .forEach(number -> {
          Slot slot = new Slot.Metric(number.getKey());
          data.put(slot, datum(slot, result, number.getValue()));
        });
    result
        .attributes()
        .ifPresent(facts -> {
          size(facts, Slot.Size.PARAMETERS, result, a -> millions(a), data);
          size(facts, Slot.Size.GFLOPS, result, Architecture::gigaFlops, data);
        });
    return new Entry(
        result.id(), result.label(), result.colourGroup().title(), result.family(), data);
  }

  private static OptionalDouble millions(Architecture facts) {
    return facts.parameters().isPresent()
        ? OptionalDouble.of(facts.parameters().getAsLong() / 1e6)
        : OptionalDouble.empty();
  }

  private static void size(
      Architecture facts,
      Slot.Size size,
      ModelResult result,
      Function<Architecture, OptionalDouble> value,
      Map<Slot, Datum> data) {
    Origin origin = origin(result.family(), facts.provenance(), Optional.empty());
    OptionalDouble number = value.apply(facts);
    data.put(
        size,
        number.isPresent()
            ? Datum.of(size, result.label(), number.getAsDouble(), origin)
            : Datum.missing(
                size, result.label(), "no source has them for " + facts.name(), origin));
  }

  private static Datum datum(Slot slot, ModelResult result, Cited cited) {
    Origin origin = origin(result.family(), cited.provenance(), result.partial());
    return datum(slot, result.label(), cited.measure(), slot.factor(), origin);
  }

  private static Datum datum(
      Slot slot, String model, Measure measure, double factor, Origin origin) {
    return switch (measure) {
      case Measure.Value(double value) -> Datum.of(slot, model, value * factor, origin);
      case Measure.Missing(String reason) -> Datum.missing(slot, model, reason, origin);
    };
  }

  private static Origin origin(Family family, Provenance provenance, Optional<String> partial) {
    return new Origin(
        family,
        provenance.source(),
        provenance.status(),
        provenance.note(),
        provenance.place(),
        partial);
  }

  /**
   * Enhancements as changes.
   *
   * @param families in which they were measured, by the benchmark of the quantity
   */
  public static List<Change> changes(
      List<Enhancement> enhancements, Function<Quantity, Family> families) {
    return enhancements.stream()
        .map(enhancement -> change(enhancement, families.apply(enhancement.quantity())))
        .toList();
  }

  private static Change change(Enhancement e, Family family) {
    Slot slot = new Slot.Metric(e.quantity());
    Origin origin = origin(family, e.provenance(), Optional.empty());
    // A change is in percent of what was before, whatever the quantity's own unit.
    double factor = e.change() || e.quantity().kind().unit() != Unit.NUMBER ? 100 : 1;
    String model = e.model().isBlank() ? e.name() : e.model() + ", " + e.name();
    return new Change(
        "",
        e.name(),
        e.model(),
        datum(slot, model + ": before", e.before(), factor, origin),
        datum(slot, model + ": after", e.after(), factor, origin),
        e.change());
  }
}
