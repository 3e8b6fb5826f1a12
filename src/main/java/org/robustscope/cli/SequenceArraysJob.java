package org.robustscope.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.robustscope.dataset.DataSetException;
import org.robustscope.dataset.NpyWriter;
import org.robustscope.dataset.SampleBytes;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.Perturbation;
import org.robustscope.perturbation.SequenceException;
import org.robustscope.perturbation.SequencePreparation;
import org.robustscope.perturbation.Sequences;

/**
 * Writes CIFAR-P's layout: {@code PERTURBATION.npy} of shape (pictures, frames, 32, 32, 3). An
 * array that was interrupted is begun again.
 */
final class SequenceArraysJob implements GenerateJob {
  private static final int CHUNK = 8;

  private final GeneratePlan plan;
  private final int side;

  SequenceArraysJob(GeneratePlan plan) {
    this.plan = plan;
    this.side = plan.variant().side();
  }

  private int frames(Perturbation perturbation) {
    return Sequences.frameCount(perturbation.type(), plan.variant());
  }

  private long[] shape(Perturbation perturbation, int pictures) {
    return new long[] {pictures, frames(perturbation), side, side, 3};
  }

  private Path file(Perturbation perturbation) {
    return plan.out().resolve(perturbation.id() + ".npy");
  }

  @Override
  public long bytes() throws DataSetException {
    return bytes(plan.perturbations());
  }

  @Override
  public long remainingBytes() throws DataSetException {
    return bytes(plan.perturbations().stream().filter(each -> !Files.exists(file(each))).toList());
  }

  private long bytes(List<Perturbation> perturbations) throws DataSetException {
    int pictures = plan.source().size();
    long bytes = 0;
    for (Perturbation perturbation : perturbations) {
      bytes += pictures == 0 ? 0 : NpyWriter.fileBytes(shape(perturbation, pictures));
    }
    return bytes;
  }

  @Override
  public Result run(Batch batch, Progress progress, Failures failures) throws DataSetException {
    ArrayPictures pictures = ArrayPictures.read(plan.source(), plan.variant(), batch, failures);
    if (pictures.size() == 0) {
      throw new DataSetException(plan.source().root(), "none of its pictures can be taken");
    }
    List<Perturbation> missing = new ArrayList<>();
    for (Perturbation perturbation : plan.perturbations()) {
      if (!NpyWriter.isThere(file(perturbation), shape(perturbation, pictures.size()))) {
        missing.add(perturbation);
      }
    }
    progress.start(missing.size() * pictures.size());
    for (Perturbation perturbation : missing) {
      int clipBytes = frames(perturbation) * 3 * side * side;
      ArrayFile.write(
          file(perturbation),
          shape(perturbation, pictures.size()),
          out ->
              batch.run(
                  chunks(pictures.list()),
                  chunk -> make(perturbation, chunk),
                  samples -> {
                    out.append(samples);
                    progress.step(samples.length / clipBytes);
                  }));
    }
    return new Result(
        missing.size(), plan.perturbations().size() - missing.size(), pictures.size());
  }

  private static List<List<ArrayPictures.Picture>> chunks(List<ArrayPictures.Picture> pictures) {
    List<List<ArrayPictures.Picture>> chunks = new ArrayList<>();
    for (int from = 0; from < pictures.size(); from += CHUNK) {
      chunks.add(pictures.subList(from, Math.min(pictures.size(), from + CHUNK)));
    }
    return chunks;
  }

  private byte[] make(Perturbation perturbation, List<ArrayPictures.Picture> pictures) {
    int imageBytes = 3 * side * side;
    int count = frames(perturbation);
    byte[] samples = new byte[pictures.size() * count * imageBytes];
    RgbImage frame = new RgbImage(side, side);
    int at = 0;
    for (ArrayPictures.Picture picture : pictures) {
      long seed =
          plan.seedRule().seedOf(picture.key(), perturbation.type().id(), perturbation.strength());
      RgbImage prepared = SequencePreparation.standard(picture.image(side), plan.variant());
      try (FrameSource frames = Sequences.open(perturbation, plan.variant(), seed, prepared)) {
        for (int i = 0; i < count; i++) {
          frames.read(i, frame);
          SampleBytes.toInterleaved(frame, samples, at);
          at += imageBytes;
        }
      } catch (SequenceException e) {
        throw new IllegalStateException("a frame that is made cannot fail", e);
      }
    }
    return samples;
  }
}
