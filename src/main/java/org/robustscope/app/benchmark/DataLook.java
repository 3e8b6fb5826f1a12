package org.robustscope.app.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.robustscope.app.common.Messages;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.dataset.CorruptionSet;
import org.robustscope.dataset.DataCheck;
import org.robustscope.dataset.DataKind;
import org.robustscope.dataset.DataReport;
import org.robustscope.dataset.DataSetException;
import org.robustscope.dataset.DataSets;
import org.robustscope.dataset.ImageSet;
import org.robustscope.dataset.LabelMap;
import org.robustscope.dataset.SequenceSet;
import org.robustscope.model.ModelException;
import org.robustscope.model.ModelFiles;
import org.robustscope.perturbation.Perturbation;

/** Looks into the folder that somebody has named, before a run: what is there, what is missing. */
final class DataLook {
  /** Nobody waits for a million files to be counted: the run counts what it takes anyway. */
  private static final long LONGEST_NANOS = 3_000_000_000L;

  private final Messages messages;
  private final AtomicLong newest = new AtomicLong();

  DataLook(Messages messages) {
    this.messages = messages;
  }

  /**
   * What to look at.
   *
   * @param number of the question; older ones are given up when there is a newer one
   */
  record Question(
      long number,
      DataKind kind,
      boolean made,
      Path data,
      Optional<Path> clean,
      List<CorruptionType> types,
      List<Integer> severities,
      List<Perturbation> perturbations,
      List<RunModel> models) {}

  /**
   * What was found.
   *
   * @param lines for people, most telling first
   * @param findings what is not as published; the run leaves it out or counts it
   * @param problems what keeps a run from starting
   * @param items in a cell, as far as counted; empty when not known
   */
  record Found(
      List<String> lines,
      List<String> findings,
      List<Field.Problem> problems,
      Optional<Integer> items) {
    static final Found NOTHING = new Found(List.of(), List.of(), List.of(), Optional.empty());

    Found {
      lines = List.copyOf(lines);
      findings = List.copyOf(findings);
      problems = List.copyOf(problems);
    }
  }

  /** Numbers a question, which makes all before it old. */
  long next() {
    return newest.incrementAndGet();
  }

  Found look(Question question) {
    List<Field.Problem> problems = new ArrayList<>();
    Found found = open(question, problems);
    question
        .clean()
        .ifPresent(folder -> {
          try {
            DataSets.images(folder);
          } catch (IOException e) {
            problems.add(new Field.Problem(Field.CLEAN, e.getMessage()));
          }
        });
    return new Found(found.lines(), found.findings(), problems, found.items());
  }

  private Found open(Question question, List<Field.Problem> problems) {
    try {
      if (question.made() || question.kind() == DataKind.CLEAN) {
        ImageSet set = DataSets.images(question.data());
        fit(set.classes(), question, problems);
        return found(set.classes(), DataCheck.of(set, DataCheck.Depth.COUNT, watch(question)));
      }
      if (question.kind().content() == DataKind.Content.SEQUENCES) {
        SequenceSet set = DataSets.sequences(question.kind(), question.data());
        missing(
            question.perturbations().stream()
                .filter(it -> !set.perturbations().contains(it))
                .map(Perturbation::id)
                .toList(),
            problems);
        return found(set.classes(), DataCheck.of(set, DataCheck.Depth.COUNT, watch(question)));
      }
      CorruptionSet set = DataSets.corruptions(question.kind(), question.data());
      missing(missingCells(set, question), problems);
      fit(set.classes(), question, problems);
      return found(set.classes(), DataCheck.of(set, DataCheck.Depth.COUNT, watch(question)));
    } catch (DataSetException e) {
      problems.add(new Field.Problem(Field.DATA, e.getMessage()));
      return Found.NOTHING;
    }
  }

  private DataCheck.Watch watch(Question question) {
    long end = System.nanoTime() + LONGEST_NANOS;
    return _ -> newest.get() == question.number() && System.nanoTime() < end;
  }

  private static List<String> missingCells(CorruptionSet set, Question question) {
    List<String> missing = new ArrayList<>();
    for (CorruptionType type : question.types()) {
      List<Integer> there = set.severities(type);
      List<String> gone =
          question.severities().stream()
              .filter(it -> !there.contains(it))
              .map(String::valueOf)
              .toList();
      if (there.isEmpty()) {
        missing.add(type.id());
      } else if (!gone.isEmpty()) {
        missing.add(type.id() + " " + String.join(", ", gone));
      }
    }
    return missing;
  }

  private void missing(List<String> names, List<Field.Problem> problems) {
    if (!names.isEmpty()) {
      problems.add(
          new Field.Problem(Field.TYPES, messages.text("look.missing", String.join("; ", names))));
    }
  }

  /** Whether each chosen model has an output for each class. */
  private static void fit(List<String> classes, Question question, List<Field.Problem> problems) {
    for (RunModel model : question.models()) {
      try {
        LabelMap.of(
            classes,
            ModelFiles.labels(model.model()).stream()
                .map(label -> new LabelMap.ModelLabel(label.name(), label.wnid()))
                .toList());
      } catch (DataSetException | ModelException e) {
        problems.add(new Field.Problem(Field.MODELS, model.title() + ": " + e.getMessage()));
      }
    }
  }

  private Found found(List<String> classes, DataReport report) {
    int most = report.cells().stream().mapToInt(DataReport.Cell::items).max().orElse(0);
    int least = report.cells().stream().mapToInt(DataReport.Cell::items).min().orElse(0);
    List<String> lines = new ArrayList<>();
    lines.add(report.description());
    String counted =
        least == most ? Figures.count(most) : Figures.count(least) + "\u2013" + Figures.count(most);
    if (!report.finished()) {
      long sum = report.cells().stream().mapToLong(DataReport.Cell::items).sum();
      lines.add(messages.text("look.unfinished", Figures.count(sum)));
    } else if (report.cells().size() == 1) {
      lines.add(messages.text("look.items", counted, Figures.count(classes.size())));
    } else {
      lines.add(messages.text("look.cells", Figures.count(report.cells().size()), counted));
    }
    return new Found(
        lines,
        report.findings().stream().map(DataReport.Finding::text).toList(),
        List.of(),
        report.finished() ? Optional.of(most) : Optional.empty());
  }
}
