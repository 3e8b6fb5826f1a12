package org.robustscope.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.robustscope.metric.BenchmarkCorruptions;
import org.robustscope.metric.Quantity;
import org.robustscope.metric.Quantity.Kind;

/**
 * Reads imagenet_c.csv: CE and mCE by the paper's protocol, most of them from papers and READMEs.
 */
final class CorruptionTable {
  static final double MOST_RATIO = 300;
  static final double LEAST_RELATIVE = -100;
  static final double MOST_RELATIVE = 500;
  private static final String NAME = "imagenet_c";
  private static final String PAPER = "paper 224 px JPEG set";
  private static final String TESTBED = "imagenet-testbed protocol";
  private static final String TESTBED_SUFFIX = " [testbed]";

  /** The status of the rows that another paper took over from AugMix's, and of no others. */
  private static final String AUGMIX = "verified (restated by a later paper)";

  private final ModelNames names;
  private final List<CsvRow> rows;

  CorruptionTable(ModelNames names, List<CsvRow> rows) {
    this.names = names;
    this.rows = rows;
  }

  /** All rows but those that repeat the testbed's own table. */
  List<ResultDraft> read() {
    List<ResultDraft> drafts = new ArrayList<>();
    for (CsvRow row : rows) {
      String protocol = row.text("protocol");
      if (protocol.equals(PAPER)) {
        drafts.add(draft(row));
      } else if (!protocol.startsWith(TESTBED)) {
        throw row.wrong(
            "protocol", "should be \"" + PAPER + "\" or begin with \"" + TESTBED + "\"");
      }
    }
    return drafts;
  }

  /** What this table remarks on rows of the testbed's, by label. */
  Map<String, String> testbedNotes() {
    Map<String, String> notes = new LinkedHashMap<>();
    for (CsvRow row : rows) {
      if (row.text("protocol").startsWith(TESTBED)) {
        notes.put(row.text("method").replace(TESTBED_SUFFIX, ""), row.optional("note"));
      }
    }
    return notes;
  }

  private ResultDraft draft(CsvRow row) {
    var provenance =
        new Provenance(row.text("source"), row.text("status"), row.optional("note"), row.place());
    var draft =
        new ResultDraft(
            row.text("method"),
            row.text("architecture"),
            row.text("training"),
            row.text("status").equals(AUGMIX) ? PublishedFamilies.AUGMIX : PublishedFamilies.PAPER,
            names.of(NAME, row, "method", row.text("architecture")),
            provenance);
    draft.put(
        Quantity.of(Kind.CLEAN_ERROR), row.optionalPercent("clean_error", 0, 100), provenance);
    draft.put(Quantity.of(Kind.MEAN_CE), row.optionalPercent("mCE", 0, MOST_RATIO), provenance);
    OptionalDouble relative = row.optionalPercent("relative_mCE", LEAST_RELATIVE, MOST_RELATIVE);
    if (relative.isPresent()) {
      var status =
          new Provenance(
              row.text("source"),
              row.text("relative_mCE_status"),
              row.optional("note"),
              row.place());
      draft.put(Quantity.of(Kind.RELATIVE_MEAN_CE), relative, status);
    }
    for (String type : BenchmarkCorruptions.FIFTEEN) {
      draft.put(
          Quantity.of(Kind.CE, type), row.optionalPercent("ce_" + type, 0, MOST_RATIO), provenance);
    }
    return draft;
  }
}
