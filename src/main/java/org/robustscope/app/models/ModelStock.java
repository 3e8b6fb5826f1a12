package org.robustscope.app.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.robustscope.app.common.Progress;
import org.robustscope.model.store.TorchFetch;

/**
 * The models that there are, as this screen needs them. Every method takes its time and is called
 * in the background; every exception's message is one line for the user.
 */
interface ModelStock {
  /**
   * What there is.
   *
   * @param models in the order of the list within each group
   * @param problems a line each: what could not be listed
   */
  record Listing(List<StockModel> models, List<String> problems) {
    public Listing {
      models = List.copyOf(models);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Lists everything.
   *
   * @param files what the user has opened
   */
  Listing list(List<Path> files);

  /** Where downloads are kept, for the question before one. */
  Path folder();

  /** Downloads a model; ends by a CancellationException when the progress is cancelled. */
  void download(String id, Progress progress) throws IOException;

  /** A fetch of PyTorch, not begun; empty where there is nothing to fetch. At once. */
  Optional<TorchFetch> torch();

  /** Compares a model's file with its digest and says in one line what was found. */
  Verified verify(StockModel model, Progress progress) throws IOException;

  /** Deletes an installed model's files, or what is there of a half download. */
  void remove(String id) throws IOException;

  /** What a verification found. */
  record Verified(boolean good, String message) {}
}
