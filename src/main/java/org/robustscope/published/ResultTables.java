package org.robustscope.published;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the tables of models and puts together what they say of one model. */
final class ResultTables {
  private final ModelNames names;

  ResultTables(List<Architecture> architectures) {
    names = new ModelNames(CsvTable.shipped("model_names.csv"), architectures);
  }

  List<ModelResult> read() {
    var severities = new SeverityTable(CsvTable.shipped("per_severity_error.csv"));
    List<ResultDraft> drafts = new ArrayList<>();
    var corruptions = new CorruptionTable(names, CsvTable.shipped("imagenet_c.csv"));
    drafts.addAll(corruptions.read());
    AlexNetTable.addTo(find(drafts, "AlexNet"), CsvTable.shipped("alexnet_error.csv"), severities);
    drafts.addAll(new RobustBenchTable(names, severities).read());
    drafts.addAll(new TestbedTable(names, corruptions.testbedNotes()).read());
    drafts.addAll(new SequenceTable(names).read());
    return finish(drafts);
  }

  private static ResultDraft find(List<ResultDraft> drafts, String method) {
    return drafts.stream()
        .filter(draft -> draft.method.equals(method))
        .findFirst()
        .orElseThrow(() -> new TableException("imagenet_c.csv: has no row " + method));
  }

  /** Labels are unique within a family; two sources of one model are told apart by name. */
  private static List<ModelResult> finish(List<ResultDraft> drafts) {
    Map<Family, Map<String, Long>> times =
        drafts.stream()
            .collect(
                Collectors.groupingBy(
                    draft -> draft.family,
                    Collectors.groupingBy(ResultDraft::label, Collectors.counting())));
    return drafts.stream()
        .sorted(Comparator.comparingInt(draft -> PublishedFamilies.ALL.indexOf(draft.family)))
        .map(draft ->
            draft.finish(
                times.get(draft.family).get(draft.label()) == 1
                    ? draft.label()
                    : draft.labelWithSource()))
        .toList();
  }
}
