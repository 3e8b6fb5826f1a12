package org.robustscope.figure.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.robustscope.figure.data.Datum;
import org.robustscope.figure.data.Slot;
import org.robustscope.figure.draw.Drawing;

/**
 * Where a figure and its numbers are from, written into the file's metadata. It holds no time, so
 * that the same data give the same bytes.
 *
 * @param title of the figure
 * @param description what it shows, in a sentence
 * @param creator the program and its version
 * @param sources of its numbers, each once, with the family
 * @param remarks notes of the figure, and how many numbers are partial
 */
public record Credits(
    String title, String description, String creator, List<String> sources, List<String> remarks) {

  public Credits {
    sources = List.copyOf(sources);
    remarks = List.copyOf(remarks);
  }

  /** Of a figure as it is laid out. */
  public static Credits of(String title, String version, Drawing drawing) {
    Set<String> sources = new LinkedHashSet<>();
    int partial = 0;
    for (Datum datum : drawing.data()) {
      if (datum.isPresent()) {
        sources.add(source(datum));
        partial += datum.origin().isPartial() ? 1 : 0;
      }
    }
    List<String> remarks = new ArrayList<>(drawing.notes());
    if (partial > 0) {
      remarks.add(partial + " numbers are of runs that are not complete.");
    }
    return new Credits(
        title, drawing.description(), "RobustScope " + version, List.copyOf(sources), remarks);
  }

  /** The same with sources before its own: of pictures, which no number names. */
  public Credits withSources(List<String> more) {
    List<String> all = new ArrayList<>(more);
    all.addAll(sources);
    return new Credits(title, description, creator, all, remarks);
  }

  private static String source(Datum datum) {
    String source = datum.origin().source();
    if (!(datum.slot() instanceof Slot.Metric)) {
      return source;
    }
    source += "; family: " + datum.origin().family().title();
    return datum.slot().normalised() ? source + ", over " + datum.origin().family().base() : source;
  }

  /** All of it as plain text, a line each. */
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.add(description);
    sources.forEach(source -> lines.add("Source: " + source));
    remarks.forEach(remark -> lines.add("Note: " + remark));
    return String.join("\n", lines);
  }
}
