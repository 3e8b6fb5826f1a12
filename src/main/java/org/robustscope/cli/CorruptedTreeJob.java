package org.robustscope.cli;

import java.nio.file.Path;
import java.util.Map;
import org.robustscope.corruption.CorruptionEngine;
import org.robustscope.corruption.CorruptionGroup;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Preparation;
import org.robustscope.corruption.Variant;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.dataset.DataSetException;
import org.robustscope.dataset.LabelledImage;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.ImageReadException;
import org.robustscope.image.ImageWriteException;
import org.robustscope.image.RgbImage;

/**
 * Writes ImageNet-C's layout: {@code TYPE/SEVERITY/CLASS/NAME.JPEG} of quality 85. Each picture is
 * decoded once for all that is made of it.
 */
final class CorruptedTreeJob implements GenerateJob {
  /** What a file takes beyond its length, on the average: half a block. */
  private static final int BLOCK_REST = 2048;

  /**
   * Bytes of a published file, on the average: the archives' sizes over their files' number
   * (datasets.csv: 22,565,673,785 bytes for the 750,000 files of noise, and so on).
   */
  private static final Map<CorruptionGroup, Integer> FILE_BYTES_224 =
      Map.of(
          CorruptionGroup.NOISE, 30_088,
          CorruptionGroup.BLUR, 7_113,
          CorruptionGroup.WEATHER, 12_797,
          CorruptionGroup.DIGITAL, 7_758,
          CorruptionGroup.EXTRA, 15_789);

  /** Of Tiny-ImageNet-C: 1,794,775,040 bytes for 750,000 files. */
  private static final int FILE_BYTES_64 = 2_393;

  private final GeneratePlan plan;
  private final TargetFolders folders;
  private final TreeNames names;
  private final ThreadLocal<CorruptionEngine> engines;

  CorruptedTreeJob(GeneratePlan plan, FrostTextures textures, boolean resumed)
      throws DataSetException {
    this.plan = plan;
    this.folders = new TargetFolders(resumed);
    this.names = new TreeNames(plan.source());
    this.engines = ThreadLocal.withInitial(() -> new CorruptionEngine(textures));
  }

  @Override
  public long bytes() {
    long perPicture =
        plan.corruptions().stream().mapToLong(type -> fileBytes(type)).sum()
            * plan.severities().size();
    return perPicture * names.indices().size();
  }

  private int fileBytes(CorruptionType type) {
    if (plan.variant() == Variant.V64) {
      return FILE_BYTES_64 + BLOCK_REST;
    }
    // About as many bytes a pixel in the larger pictures.
    int side = plan.variant().side();
    int usual = Variant.V224.side();
    return FILE_BYTES_224.get(type.group()) * side * side / (usual * usual) + BLOCK_REST;
  }

  @Override
  public long remainingBytes() throws DataSetException {
    long bytes = 0;
    for (int index : names.indices()) {
      String key = plan.source().get(index).key();
      for (CorruptionType type : plan.corruptions()) {
        for (int severity : plan.severities()) {
          bytes += FileEnds.isWholeJpeg(target(type, severity, key)) ? 0 : fileBytes(type);
        }
      }
    }
    return bytes;
  }

  private Path target(CorruptionType type, int severity, String key) {
    return plan.out()
        .resolve(type.id())
        .resolve(Integer.toString(severity))
        .resolve(TreeNames.stem(key) + ".JPEG");
  }

  @Override
  public Result run(Batch batch, Progress progress, Failures failures) {
    return TreeRun.run(plan.source(), names, this::make, batch, progress, failures);
  }

  private TreeRun.Made make(LabelledImage image, Failures failures) {
    RgbImage source = null;
    RgbImage result = null;
    int written = 0;
    int alreadyThere = 0;
    for (CorruptionType type : plan.corruptions()) {
      for (int severity : plan.severities()) {
        Path target = target(type, severity, image.key());
        folders.prepare(target.getParent());
        if (FileEnds.isWholeJpeg(target)) {
          alreadyThere++;
          continue;
        }
        if (source == null) {
          try {
            source = Preparation.standard(image.read(), plan.variant());
          } catch (ImageReadException e) {
            failures.add(e.getMessage());
            return new TreeRun.Made(written, alreadyThere, false);
          }
          result = new RgbImage(source.width(), source.height());
        }
        long seed = plan.seedRule().seedOf(image.key(), type.id(), severity);
        engines.get().apply(type, severity, plan.variant(), seed, source, result);
        write(result, target);
        written++;
      }
    }
    return new TreeRun.Made(written, alreadyThere, true);
  }

  /** A file of this name that is not whole is replaced. */
  private static void write(RgbImage image, Path target) {
    try {
      ImageFiles.write(image, target, true);
    } catch (ImageWriteException e) {
      throw new CannotRunException(e.getMessage(), e);
    }
  }
}
