package org.robustscope.app.benchmark;

import java.nio.file.Path;
import java.util.List;

/** The models on this machine; asked in the background. */
interface ModelSource {
  /**
   * What there is.
   *
   * @param models the user's first, then those that ship with the program
   * @param problems a line for each that cannot be used
   */
  record Listing(List<RunModel> models, List<String> problems) {
    static final Listing NONE = new Listing(List.of(), List.of());

    public Listing {
      models = List.copyOf(models);
      problems = List.copyOf(problems);
    }
  }

  /** Lists all, with the files and folders that the user has opened. */
  Listing list(List<Path> files);
}
