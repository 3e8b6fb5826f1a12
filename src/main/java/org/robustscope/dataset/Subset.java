package org.robustscope.dataset;

/**
 * Which items of a set are taken. The selection depends on the set's order and labels alone; a
 * selected item has its new place as index and keeps its key.
 *
 * @param n how many, 1 or more; 0 for all
 */
public record Subset(Mode mode, int n) {
  /** Everything. */
  public static final Subset ALL = new Subset(Mode.ALL, 0);

  /** How items are chosen. */
  public enum Mode {
    ALL,
    /** The first n of the set's order, which in class folders are the first classes'. */
    FIRST,
    /** The first n of each class, in the set's order; fewer where a class has fewer. */
    PER_CLASS
  }

  public Subset {
    if (mode == Mode.ALL ? n != 0 : n < 1) {
      throw new IllegalArgumentException(
          mode == Mode.ALL
              ? "number (" + n + ") of all should be 0"
              : "number (" + n + ") of images should be 1 or more");
    }
  }

  /** The first n. */
  public static Subset first(int n) {
    return new Subset(Mode.FIRST, n);
  }

  /** The first n of each class. */
  public static Subset perClass(int n) {
    return new Subset(Mode.PER_CLASS, n);
  }

  /** Such as "all", "first 50", "2 per class": also how results name it. */
  public String text() {
    return switch (mode) {
      case ALL -> "all";
      case FIRST -> "first " + n;
      case PER_CLASS -> n + " per class";
    };
  }

  /**
   * The selected pictures, listed as lazily as the set itself.
   *
   * @return the set itself for all
   */
  public ImageSet of(ImageSet set) {
    return mode == Mode.ALL ? set : new SelectedImages(set, this);
  }

  /**
   * The selected sequences.
   *
   * @return the set itself for all
   * @throws DataSetException when n per class is asked of a set without labels
   */
  public ClipSet of(ClipSet set) throws DataSetException {
    if (mode == Mode.PER_CLASS && set.classes().isEmpty()) {
      throw new DataSetException(
          set.root(),
          n + " per class cannot be chosen: this set has no labels; choose the first n");
    }
    return mode == Mode.ALL ? set : new SelectedClips(set, this);
  }
}
