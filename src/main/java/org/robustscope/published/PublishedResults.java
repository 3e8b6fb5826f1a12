package org.robustscope.published;

import java.util.List;
import java.util.Optional;
import org.robustscope.metric.CorruptionBase;

/**
 * The shipped tables. Each is read when it is first asked for, which takes some milliseconds, and
 * kept; safe for several threads.
 */
public final class PublishedResults {
  private final Lazy<List<Architecture>> architectures = new Lazy<>(ArchitectureTable::read);
  private final Lazy<List<Enhancement>> enhancements = new Lazy<>(EnhancementTable::read);
  private final Lazy<List<ModelResult>> results =
      new Lazy<>(() -> new ResultTables(architectures.get()).read());

  /** The families of the tables, that of the paper first. */
  public List<Family> families() {
    return PublishedFamilies.ALL;
  }

  /** The family of an id such as {@code paper}; empty when there is none. */
  public Optional<Family> family(String id) {
    return families().stream().filter(family -> family.id().equals(id)).findFirst();
  }

  /** All results of all families, in the families' order and each in its tables' order. */
  public List<ModelResult> results() {
    return results.get();
  }

  /** The results of one family; empty for families of others. */
  public List<ModelResult> results(Family family) {
    return results().stream().filter(result -> result.family().equals(family)).toList();
  }

  /** What enhancements changed, in the table's order. */
  public List<Enhancement> enhancements() {
    return enhancements.get();
  }

  /** Facts of architectures, in the table's order. */
  public List<Architecture> architectures() {
    return architectures.get();
  }

  /** The base that normalises a family's CE, or a base that says why there is none. */
  public CorruptionBase corruptionBase(Family family) {
    return PublishedFamilies.corruptionBase(family, results());
  }
}
