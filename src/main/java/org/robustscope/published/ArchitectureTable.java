package org.robustscope.published;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Reads architectures.csv. */
final class ArchitectureTable {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;
  private static final double MOST_PARAMETERS = 1e12;
  private static final double MOST_FLOPS = 1e6;

  /** The table's own families that figures show under a wider group. */
  private static final Map<String, Group> WIDER =
      Map.of(
          "MSDNet", Group.MULTISCALE,
          "Multigrid", Group.MULTISCALE,
          "CondenseNet", Group.DENSENET,
          "MobileNet", Group.MOBILE,
          "ShuffleNet", Group.MOBILE,
          "ViT", Group.TRANSFORMER,
          "Swin", Group.TRANSFORMER);

  private ArchitectureTable() {}

  static List<Architecture> read() {
    return CsvTable.shipped("architectures.csv").stream().map(ArchitectureTable::of).toList();
  }

  private static Architecture of(CsvRow row) {
    String family = row.text("family");
    Group group =
        WIDER.containsKey(family)
            ? WIDER.get(family)
            : Group.titled(family).orElseThrow(() -> row.wrong("family", "is no known group"));
    OptionalDouble parameters = row.optionalNumber("params", 1, MOST_PARAMETERS);
    OptionalDouble top5 = row.optionalPercent("top5", 0, 100);
    return new Architecture(
        row.text("architecture"),
        group,
        (int) row.number("year", FIRST_YEAR, LAST_YEAR),
        parameters.isPresent()
            ? OptionalLong.of((long) parameters.getAsDouble())
            : OptionalLong.empty(),
        row.optionalNumber("gflops", 0, MOST_FLOPS),
        row.optionalPercent("clean_error", 0, 100),
        top5.isPresent() ? OptionalDouble.of(1 - top5.getAsDouble()) : OptionalDouble.empty(),
        new Provenance(
            row.text("source"),
            "year: " + row.text("year_source"),
            row.optional("note"),
            row.place()));
  }
}
