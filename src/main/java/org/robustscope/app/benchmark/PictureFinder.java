package org.robustscope.app.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.PaneSession;
import org.robustscope.app.common.RunPicture;
import org.robustscope.benchmark.Condition;
import org.robustscope.benchmark.EvaluationException;
import org.robustscope.benchmark.EvaluationPlan;
import org.robustscope.benchmark.Making;
import org.robustscope.benchmark.Provenance;
import org.robustscope.benchmark.StoredRun;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Variant;
import org.robustscope.dataset.DataSets;
import org.robustscope.dataset.ImageSet;
import org.robustscope.dataset.LabelledImage;
import org.robustscope.enhance.Enhancement;
import org.robustscope.random.SeedMode;
import org.robustscope.random.SeedRule;

/** Finds a picture of a run where the run had it. In the background. */
final class PictureFinder {
  private final Messages messages;

  PictureFinder(Messages messages) {
    this.messages = messages;
  }

  /**
   * The picture of an item, ready for Explore.
   *
   * @throws IOException when the data are not where they were, or the picture is not among them
   */
  RunPicture find(OpenCell cell, OpenCell.Item item) throws IOException {
    StoredRun run = cell.run();
    EvaluationPlan plan = run.plan();
    Condition condition = cell.key().condition();
    Provenance how = run.sessions().getLast().provenance();
    boolean published = plan.making().isEmpty() && !condition.isClean();
    ImageSet set = set(plan, condition, how);
    LabelledImage picture = picture(plan.subset().of(set), item.key(), set.root());
    CorruptionType type = condition.isClean() ? CorruptionType.FOG : condition.corruption();
    Enhancement enhancement =
        Enhancement.ofId(plan.entrants().get(cell.key().entrant()).enhancement());
    String wnid = set.classes().get(picture.label());
    return new RunPicture(
        published
            ? messages.text("picture.published", fileName(item.key()), condition.toString())
            : fileName(item.key()),
        item.key(),
        picture.file(),
        Optional.of(wnid).filter(it -> it.matches("n\\d{8}")),
        picture::read,
        Variant.ofId(plan.variant()),
        new PaneSession(
            type, published || condition.isClean() ? 0 : condition.level(), enhancement),
        plan.making().map(Making::seedRule).orElse(new SeedRule(SeedMode.IMAGE, 0)),
        plan.making().map(Making::jpeg85).orElse(false));
  }

  private static ImageSet set(EvaluationPlan plan, Condition condition, Provenance how)
      throws IOException {
    if (condition.isClean() && !how.cleanData().isEmpty()) {
      return DataSets.images(Path.of(how.cleanData()));
    }
    Path data = Path.of(how.data());
    return plan.making().isPresent() || condition.isClean()
        ? DataSets.images(data)
        : DataSets.corruptions(plan.kind(), data).images(condition.corruption(), condition.level());
  }

  private LabelledImage picture(ImageSet set, String key, Path root) throws IOException {
    for (int i = 0; set.has(i); i++) {
      LabelledImage image = set.get(i);
      if (image.key().equals(key)) {
        return image;
      }
    }
    throw new EvaluationException(messages.text("picture.gone", root, key));
  }

  static String fileName(String key) {
    return key.substring(key.lastIndexOf('/') + 1);
  }
}
