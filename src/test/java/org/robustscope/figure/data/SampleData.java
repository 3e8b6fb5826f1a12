package org.robustscope.figure.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.robustscope.metric.AlexNetSequences;
import org.robustscope.metric.BenchmarkCorruptions;
import org.robustscope.metric.Calibration;
import org.robustscope.metric.Measure;
import org.robustscope.metric.Quantity.Kind;
import org.robustscope.published.Family;

/** Made-up results with every number that a figure can show. */
public final class SampleData {
  public static final Family ONE = family("one");
  public static final Family TWO = family("two");

  private SampleData() {}

  private static Family family(String id) {
    return new Family(
        id, "Family " + id, "ImageNet-C", "AlexNet of " + id, "all pictures", "it stands alone.");
  }

  public static Origin origin(Family family) {
    return new Origin(family, "a source", "verified", "", "table.csv:1", Optional.empty());
  }

  public static Origin partial(Family family) {
    return new Origin(family, "own run", "measured", "", "run", Optional.of("41 of 75 cells"));
  }

  /** Models called "Model 1" and on. */
  public static FigureData models(int count) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      entries.add(entry("Model " + i, i, origin(ONE)));
    }
    return FigureData.of(entries);
  }

  /** A model with all numbers, which the seed decides. */
  public static Entry entry(String name, long seed, Origin origin) {
    Random random = new Random(seed);
    double good = random.nextDouble();
    Map<Slot, Datum> data = new LinkedHashMap<>();
    put(data, Slot.of(Kind.CLEAN_ERROR), name, 15 + 30 * good, origin);
    put(data, Slot.of(Kind.MEAN_CE), name, 45 + 60 * good + 5 * random.nextDouble(), origin);
    put(data, Slot.of(Kind.RELATIVE_MEAN_CE), name, 60 + 60 * random.nextDouble(), origin);
    put(data, Slot.of(Kind.MEAN_FLIP_RATE), name, 30 + 80 * random.nextDouble(), origin);
    put(data, Slot.of(Kind.MEAN_TOP5_RATE), name, 50 + 60 * random.nextDouble(), origin);
    put(data, Slot.of(Kind.UNNORMALISED_MEAN), name, 30 + 50 * good, origin);
    put(data, Slot.Size.PARAMETERS, name, 1 + 140 * random.nextDouble(), origin);
    put(data, Slot.Size.GFLOPS, name, 0.3 + 20 * random.nextDouble(), origin);
    for (String id : BenchmarkCorruptions.FIFTEEN) {
      put(data, Slot.of(Kind.CE, id), name, 40 + 80 * random.nextDouble(), origin);
      for (int severity = 1; severity <= 5; severity++) {
        double error = Math.min(99, 15 + 50 * good + severity * 6 * random.nextDouble());
        put(data, Slot.error(id, severity), name, error, origin);
      }
    }
    for (String id : AlexNetSequences.BENCHMARK) {
      put(data, Slot.of(Kind.FLIP_RATE, id), name, 20 + 90 * random.nextDouble(), origin);
    }
    return new Entry(name.toLowerCase(), name, "Group " + seed % 5, origin.family(), data);
  }

  private static void put(
      Map<Slot, Datum> data, Slot slot, String name, double value, Origin origin) {
    data.put(slot, Datum.of(slot, name, value, origin));
  }

  /** An entry with one number taken out or put in place of another. */
  public static Entry with(Entry entry, Datum datum) {
    Map<Slot, Datum> data = new LinkedHashMap<>(entry.data());
    data.put(datum.slot(), datum);
    return new Entry(entry.id(), entry.name(), entry.group(), entry.family(), data);
  }

  /** Before and after of the first two models. */
  public static FigureData changes() {
    FigureData data = models(3);
    return new FigureData(
        data.entries(),
        Changes.against(data.entries().getFirst(), data.entries(), List.of(Slot.of(Kind.MEAN_CE))),
        List.of());
  }

  /** A reliability diagram of ten bins, the last of them empty. */
  public static Reliability reliability(String model) {
    List<Calibration.Bin> bins = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      boolean empty = i == 9;
      bins.add(
          new Calibration.Bin(
              i / 10.0,
              (i + 1) / 10.0,
              empty ? 0 : 10,
              empty ? Measure.missing("empty") : Measure.of((i + 0.5) / 10),
              empty ? Measure.missing("empty") : Measure.of(i / 10.0)));
    }
    return new Reliability(
        model.toLowerCase(),
        model,
        "clean",
        new Calibration(90, bins, Measure.missing("none")),
        partial(ONE));
  }

  /** Data that every kind of figure can be drawn from. */
  public static FigureData everything(int count) {
    FigureData changes = changes();
    return new FigureData(
        models(count).entries(),
        changes.changes(),
        List.of(reliability("Model 1"), reliability("Model 2")));
  }
}
