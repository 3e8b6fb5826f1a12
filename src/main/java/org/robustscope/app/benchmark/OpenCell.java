package org.robustscope.app.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.robustscope.app.common.Messages;
import org.robustscope.benchmark.CellKey;
import org.robustscope.benchmark.KeptItem;
import org.robustscope.benchmark.StoreException;
import org.robustscope.benchmark.StoredRun;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.Label;
import org.robustscope.model.ModelException;
import org.robustscope.model.ModelFiles;

/**
 * A cell with its images.
 *
 * @param run that it belongs to
 * @param note why there are no images, or what is missing of them; may be empty
 * @param items the most wrong ones first
 */
record OpenCell(StoredRun run, CellKey key, String note, List<Item> items) {
  OpenCell {
    items = List.copyOf(items);
  }

  /**
   * An image with what the model said of it.
   *
   * @param truth the name of its class
   * @param predicted the name of the best output
   * @param probability of that, 0 to 1
   * @param rank of the true class among the best five, from 1; 0 when it is none of them
   */
  record Item(KeptItem kept, String truth, String predicted, double probability, int rank) {

    boolean isRight() {
      return kept.isRight();
    }

    String key() {
      return kept.key();
    }
  }

  /**
   * Reads the images of a cell.
   *
   * @param model the run's model, when it is on this machine: it knows the names
   */
  static OpenCell read(
      Path store, StoredRun run, CellKey key, Optional<InstalledModel> model, Messages messages)
      throws StoreException {
    if (run.plan().ofSequences()) {
      return new OpenCell(run, key, messages.text("cell.sequences"), List.of());
    }
    if (!run.keepsItems()) {
      return new OpenCell(run, key, messages.text("cell.notKept"), List.of());
    }
    List<KeptItem> kept = RunShelf.kept(store, run.id(), key);
    if (kept.isEmpty()) {
      return new OpenCell(run, key, messages.text("cell.nothingYet"), List.of());
    }
    String note = "";
    List<Label> labels = List.of();
    try {
      labels = model.isPresent() ? ModelFiles.labels(model.get()) : List.of();
    } catch (ModelException e) {
      note = e.getMessage();
    }
    List<Item> items = new ArrayList<>();
    for (KeptItem item : kept) {
      items.add(
          new Item(
              item,
              name(item.output(), labels, run.plan().data().classes().get(item.label())),
              name(item.top().getFirst(), labels, "#" + item.top().getFirst()),
              item.probabilities().getFirst(),
              item.top().indexOf(item.output()) + 1));
    }
    items.sort(Comparator.comparing((Item it) -> it.kept().margin()).thenComparing(Item::key));
    return new OpenCell(run, key, note, items);
  }

  private static String name(int output, List<Label> labels, String otherwise) {
    return output < labels.size() ? labels.get(output).shortName() : otherwise;
  }

  long wrong() {
    return items.stream().filter(it -> !it.isRight()).count();
  }
}
