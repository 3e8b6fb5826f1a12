package org.robustscope.cli;

import java.util.List;
import java.util.function.BiFunction;
import org.robustscope.dataset.DataSetException;
import org.robustscope.dataset.ImageSet;
import org.robustscope.dataset.LabelledImage;

/** Goes through the pictures of which a tree is made, on all threads, and adds up. */
final class TreeRun {
  private int written;
  private int alreadyThere;
  private int images;

  /**
   * What became of one picture.
   *
   * @param used whether it is in the set: it could be read, or need not be
   */
  record Made(int written, int alreadyThere, boolean used) {}

  private TreeRun() {}

  /**
   * @param make writes what is made of a picture; called on several threads
   */
  static GenerateJob.Result run(
      ImageSet source,
      TreeNames names,
      BiFunction<LabelledImage, Failures, Made> make,
      Batch batch,
      Progress progress,
      Failures failures) {
    TreeRun run = new TreeRun();
    names.messages().forEach(failures::add);
    List<Integer> indices = names.indices();
    progress.start(indices.size());
    batch.run(
        indices,
        index -> make.apply(image(source, index), failures),
        made -> {
          run.add(made);
          progress.step();
        });
    return new GenerateJob.Result(run.written, run.alreadyThere, run.images);
  }

  private static LabelledImage image(ImageSet source, int index) {
    try {
      return source.get(index);
    } catch (DataSetException e) {
      throw new CannotRunException(e.getMessage(), e);
    }
  }

  private void add(Made made) {
    written += made.written();
    alreadyThere += made.alreadyThere();
    images += made.used() ? 1 : 0;
  }
}
