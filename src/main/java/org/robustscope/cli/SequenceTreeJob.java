package org.robustscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.robustscope.dataset.DataSetException;
import org.robustscope.dataset.LabelledImage;
import org.robustscope.image.ImageReadException;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.Perturbation;
import org.robustscope.perturbation.SequenceException;
import org.robustscope.perturbation.SequencePreparation;
import org.robustscope.perturbation.SequenceWriter;
import org.robustscope.perturbation.Sequences;

/**
 * Writes ImageNet-P's layout: {@code PERTURBATION/CLASS/NAME.mp4}, or a folder of exact frames in
 * the video's place. A sequence is there complete or not at all.
 */
final class SequenceTreeJob implements GenerateJob {
  /**
   * Bytes of a sequence of 224x224: videos as measured (perturbations.md section 4: 50 to 570 kB,
   * noise the most), frames as PNG packs photographs, to some three quarters.
   */
  private static final int NOISE_VIDEO_BYTES = 570_000;

  private static final int VIDEO_BYTES = 200_000;
  private static final double PNG_SHARE = 0.75;

  private final GeneratePlan plan;
  private final SequenceWriters writers;
  private final TargetFolders folders;
  private final TreeNames names;

  SequenceTreeJob(GeneratePlan plan, SequenceWriters writers, boolean resumed)
      throws DataSetException {
    this.plan = plan;
    this.writers = writers;
    this.folders = new TargetFolders(resumed);
    this.names = new TreeNames(plan.source());
  }

  private boolean isVideo() {
    return writers.format() == SequenceFormat.MP4;
  }

  private int frames(Perturbation perturbation) {
    return Sequences.frameCount(perturbation.type(), plan.variant());
  }

  private long itemBytes(Perturbation perturbation) {
    if (isVideo()) {
      return perturbation.type().isNoise() ? NOISE_VIDEO_BYTES : VIDEO_BYTES;
    }
    int side = plan.variant().side();
    return (long) (3 * side * side * PNG_SHARE) * frames(perturbation);
  }

  @Override
  public long bytes() {
    return plan.perturbations().stream().mapToLong(this::itemBytes).sum() * names.indices().size();
  }

  @Override
  public long remainingBytes() throws DataSetException {
    long bytes = 0;
    for (int index : names.indices()) {
      String key = plan.source().get(index).key();
      for (Perturbation perturbation : plan.perturbations()) {
        bytes += isWhole(stem(perturbation, key), perturbation) ? 0 : itemBytes(perturbation);
      }
    }
    return bytes;
  }

  private Path stem(Perturbation perturbation, String key) {
    return plan.out().resolve(perturbation.id()).resolve(TreeNames.stem(key));
  }

  private static Path video(Path stem) {
    return stem.resolveSibling(stem.getFileName() + ".mp4");
  }

  private boolean isWhole(Path stem, Perturbation perturbation) {
    return isVideo()
        ? FileEnds.isWholeMp4(video(stem))
        : FileEnds.hasFrames(stem, frames(perturbation));
  }

  @Override
  public Result run(Batch batch, Progress progress, Failures failures) {
    return TreeRun.run(plan.source(), names, this::make, batch, progress, failures);
  }

  private TreeRun.Made make(LabelledImage image, Failures failures) {
    RgbImage prepared = null;
    int written = 0;
    int alreadyThere = 0;
    for (Perturbation perturbation : plan.perturbations()) {
      Path stem = stem(perturbation, image.key());
      folders.prepare(stem.getParent());
      if (isWhole(stem, perturbation)) {
        alreadyThere++;
        continue;
      }
      if (prepared == null) {
        try {
          prepared = SequencePreparation.standard(image.read(), plan.variant());
        } catch (ImageReadException e) {
          failures.add(e.getMessage());
          return new TreeRun.Made(written, alreadyThere, false);
        } catch (IllegalArgumentException e) {
          failures.add(
              image.file().map(Path::toString).orElse(image.key()) + ": " + e.getMessage());
          return new TreeRun.Made(written, alreadyThere, false);
        }
      }
      long seed =
          plan.seedRule().seedOf(image.key(), perturbation.type().id(), perturbation.strength());
      try (FrameSource frames = Sequences.open(perturbation, plan.variant(), seed, prepared)) {
        write(frames, perturbation.type().isNoise(), stem);
      }
      written++;
    }
    return new TreeRun.Made(written, alreadyThere, true);
  }

  private void write(FrameSource frames, boolean noise, Path stem) {
    SequenceWriter writer = writers.writer();
    try {
      if (isVideo()) {
        writer.write(frames, noise, stem, true); // what is there is not whole
      } else {
        Path beside = stem.resolveSibling("." + stem.getFileName() + ".part");
        TargetFolders.delete(beside);
        writer.write(frames, noise, beside, false);
        TargetFolders.delete(stem);
        Files.move(beside, stem);
      }
    } catch (SequenceException e) {
      throw new CannotRunException(e.getMessage(), e);
    } catch (IOException e) {
      throw new CannotRunException(stem + ": cannot be written (" + Failures.reason(e) + ")", e);
    }
  }
}
