package org.robustscope.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.dataset.DataReport.Cell;
import org.robustscope.dataset.DataReport.Kind;
import org.robustscope.image.ImageReadException;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.Perturbation;
import org.robustscope.perturbation.SequenceException;
import org.robustscope.perturbation.Sequences;

/** Checks data sets: what is missing, how many there are of each class, what cannot be read. */
public final class DataCheck {
  private final Depth depth;
  private final Watch watch;
  private final Findings findings = new Findings();
  private final List<Cell> cells = new ArrayList<>();
  private long checked;
  private boolean ended;

  /** How thoroughly to check. */
  public enum Depth {
    /** Lists and counts every item. */
    COUNT,
    /** Reads every picture and every frame too. */
    READ
  }

  /** Follows a check, and may end it. */
  @FunctionalInterface
  public interface Watch {
    /**
     * @param checked items so far
     * @return whether to go on
     */
    boolean goOn(long checked);
  }

  /** Tries to read an item. */
  private interface Trial<T> {
    void read(T item) throws ImageReadException, SequenceException;
  }

  private DataCheck(Depth depth, Watch watch) {
    this.depth = depth;
    this.watch = watch;
  }

  /**
   * Checks clean pictures.
   *
   * @throws DataSetException when a folder cannot be listed
   */
  public static DataReport of(ImageSet set, Depth depth, Watch watch) throws DataSetException {
    DataCheck check = new DataCheck(depth, watch);
    check.cell(DataKind.CLEAN.id(), set, set.classes(), LabelledImage::read);
    return check.report(set, set.description());
  }

  /**
   * Checks a corrupted set, cell by cell. A cell that cannot be opened or listed is a finding.
   *
   * @throws DataSetException when the set's own folder cannot be listed
   */
  public static DataReport of(CorruptionSet set, Depth depth, Watch watch) throws DataSetException {
    DataCheck check = new DataCheck(depth, watch);
    for (CorruptionType type : CorruptionType.values()) {
      List<Integer> severities = set.severities(type);
      if (severities.isEmpty() && type.isBenchmark()) {
        check.findings.add(Kind.MISSING, type.id() + ": this corruption type is missing");
      }
      for (int severity = 1; severity <= CorruptionArrays.SEVERITIES; severity++) {
        if (severities.contains(severity)) {
          check.corrupted(set, type, severity);
        } else if (!severities.isEmpty()) {
          check.findings.add(
              Kind.MISSING, "%s/%d: this severity is missing".formatted(type.id(), severity));
        }
      }
    }
    check.compareCounts("images", set.kind());
    return check.report(set, set.description());
  }

  private void corrupted(CorruptionSet set, CorruptionType type, int severity) {
    if (ended) {
      return;
    }
    try {
      cell(
          type.id() + "/" + severity,
          set.images(type, severity),
          set.classes(),
          LabelledImage::read);
    } catch (DataSetException e) {
      findings.add(Kind.UNREADABLE, e.getMessage());
    }
  }

  /**
   * Checks sequences, perturbation by perturbation. One that cannot be opened or listed is a
   * finding.
   *
   * @throws DataSetException when the set's own folder cannot be listed
   */
  public static DataReport of(SequenceSet set, Depth depth, Watch watch) throws DataSetException {
    DataCheck check = new DataCheck(depth, watch);
    for (Perturbation perturbation : Perturbation.benchmark()) {
      if (!set.perturbations().contains(perturbation)) {
        check.findings.add(Kind.MISSING, perturbation.id() + ": this perturbation is missing");
      }
    }
    for (Perturbation perturbation : set.perturbations()) {
      check.sequences(set, perturbation);
    }
    check.compareCounts("sequences", set.kind());
    return check.report(set, set.description());
  }

  private void sequences(SequenceSet set, Perturbation perturbation) {
    if (ended) {
      return;
    }
    int frames = Sequences.frameCount(perturbation.type(), set.kind().variant());
    try {
      cell(
          perturbation.id(),
          set.clips(perturbation),
          set.classes(),
          clip -> read(clip, perturbation.id(), frames));
    } catch (DataSetException e) {
      findings.add(Kind.UNREADABLE, e.getMessage());
    }
  }

  private void read(LabelledClip clip, String perturbation, int expected) throws SequenceException {
    try (FrameSource frames = clip.open()) {
      RgbImage frame = new RgbImage(frames.width(), frames.height());
      for (int i = 0; i < frames.count(); i++) {
        frames.read(i, frame);
      }
      if (frames.count() != expected) {
        findings.add(
            Kind.COUNT,
            "%s/%s: %d frames; the published set has %d"
                .formatted(perturbation, clip.key(), frames.count(), expected));
      }
    }
  }

  private <T> void cell(String name, Listing<T> listing, List<String> classes, Trial<T> trial)
      throws DataSetException {
    int[] perClass = new int[classes.size()];
    int items = 0;
    int unreadable = 0;
    while (!ended && listing.has(items)) {
      if (perClass.length > 0) {
        perClass[listing.label(items)]++;
      }
      if (depth == Depth.READ && !isReadable(listing.get(items), trial)) {
        unreadable++;
      }
      items++;
      checked++;
      ended = !watch.goOn(checked);
    }
    cells.add(new Cell(name, items, IntStream.of(perClass).boxed().toList(), unreadable));
    for (int i = 0; !ended && i < perClass.length; i++) {
      if (perClass[i] == 0) {
        findings.add(Kind.EMPTY_CLASS, "%s: class %s has none".formatted(name, classes.get(i)));
      }
    }
  }

  private <T> boolean isReadable(T item, Trial<T> trial) {
    try {
      trial.read(item);
      return true;
    } catch (ImageReadException | SequenceException e) {
      findings.add(Kind.UNREADABLE, e.getMessage());
      return false;
    }
  }

  private void compareCounts(String what, DataKind kind) {
    if (ended || cells.isEmpty()) {
      return;
    }
    int most = cells.stream().mapToInt(Cell::items).max().orElseThrow();
    for (Cell cell : cells) {
      if (cell.items() != most) {
        findings.add(
            Kind.COUNT,
            "%s: %d %s, where others have %d".formatted(cell.name(), cell.items(), what, most));
      }
    }
    if (most != kind.publishedSize()) {
      findings.add(
          Kind.COUNT,
          "%d %s in a cell; the published %s has %d"
              .formatted(most, what, kind.title(), kind.publishedSize()));
    }
  }

  private DataReport report(Object set, String description) throws DataSetException {
    if (!ended && set instanceof Oddities strange) {
      strange.oddities(text -> findings.add(Kind.UNEXPECTED, text));
    }
    return new DataReport(description, cells, findings.list(), !ended);
  }
}
