package org.robustscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.robustscope.corruption.CorruptionEngine;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.dataset.DataSetException;
import org.robustscope.dataset.LabelMap;
import org.robustscope.dataset.NpyWriter;
import org.robustscope.dataset.SampleBytes;
import org.robustscope.image.RgbImage;

/**
 * Writes CIFAR-C's layout: {@code TYPE.npy} whose rows are the pictures at severity 1, then 2, to
 * 5, and {@code labels.npy}. An array that was interrupted is begun again.
 */
final class CorruptedArraysJob implements GenerateJob {
  private static final int SEVERITIES = 5;
  private static final int CHUNK = 100;
  private static final String LABELS = "labels.npy";

  private final GeneratePlan plan;
  private final LabelMap labels;
  private final int side;
  private final ThreadLocal<CorruptionEngine> engines;

  /** Rows that one thread makes. */
  private record Chunk(int severity, int from, int to) {}

  /**
   * @param labels where the pictures' classes stand among the data set's
   */
  CorruptedArraysJob(GeneratePlan plan, LabelMap labels, FrostTextures textures) {
    this.plan = plan;
    this.labels = labels;
    this.side = plan.variant().side();
    this.engines = ThreadLocal.withInitial(() -> new CorruptionEngine(textures));
  }

  @Override
  public long bytes() throws DataSetException {
    return bytes(plan.corruptions().size());
  }

  private long bytes(int arrays) throws DataSetException {
    int rows = SEVERITIES * plan.source().size();
    return rows == 0 ? 0 : arrays * NpyWriter.fileBytes(shape(rows)) + NpyWriter.fileBytes(rows);
  }

  @Override
  public long remainingBytes() throws DataSetException {
    int missing = 0;
    for (CorruptionType type : plan.corruptions()) {
      missing += Files.exists(file(type)) ? 0 : 1;
    }
    return bytes(missing);
  }

  private long[] shape(int rows) {
    return new long[] {rows, side, side, 3};
  }

  private Path file(CorruptionType type) {
    return plan.out().resolve(type.id() + ".npy");
  }

  @Override
  public Result run(Batch batch, Progress progress, Failures failures) throws DataSetException {
    ArrayPictures pictures = ArrayPictures.read(plan.source(), plan.variant(), batch, failures);
    if (pictures.size() == 0) {
      throw new DataSetException(plan.source().root(), "none of its pictures can be taken");
    }
    int rows = SEVERITIES * pictures.size();
    writeLabels(pictures);
    List<CorruptionType> missing = new ArrayList<>();
    for (CorruptionType type : plan.corruptions()) {
      if (!NpyWriter.isThere(file(type), shape(rows))) {
        missing.add(type);
      }
    }
    progress.start(missing.size() * rows);
    for (CorruptionType type : missing) {
      ArrayFile.write(
          file(type),
          shape(rows),
          out ->
              batch.run(
                  chunks(pictures.size()),
                  chunk -> make(type, chunk, pictures),
                  samples -> {
                    out.append(samples);
                    progress.step(samples.length / (3 * side * side));
                  }));
    }
    return new Result(missing.size(), plan.corruptions().size() - missing.size(), pictures.size());
  }

  private static List<Chunk> chunks(int images) {
    List<Chunk> chunks = new ArrayList<>();
    for (int severity = 1; severity <= SEVERITIES; severity++) {
      for (int from = 0; from < images; from += CHUNK) {
        chunks.add(new Chunk(severity, from, Math.min(images, from + CHUNK)));
      }
    }
    return chunks;
  }

  private byte[] make(CorruptionType type, Chunk chunk, ArrayPictures pictures) {
    int imageBytes = 3 * side * side;
    byte[] samples = new byte[(chunk.to() - chunk.from()) * imageBytes];
    RgbImage result = new RgbImage(side, side);
    for (int i = chunk.from(); i < chunk.to(); i++) {
      ArrayPictures.Picture picture = pictures.get(i);
      long seed = plan.seedRule().seedOf(picture.key(), type.id(), chunk.severity());
      engines
          .get()
          .apply(type, chunk.severity(), plan.variant(), seed, picture.image(side), result);
      SampleBytes.toInterleaved(result, samples, (i - chunk.from()) * imageBytes);
    }
    return samples;
  }

  private void writeLabels(ArrayPictures pictures) throws DataSetException {
    byte[] rows = new byte[SEVERITIES * pictures.size()];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = (byte) labels.output(pictures.get(row % pictures.size()).label());
    }
    Path file = plan.out().resolve(LABELS);
    try {
      if (Files.exists(file)) {
        if (!Arrays.equals(Files.readAllBytes(file), NpyWriter.file(rows, rows.length))) {
          throw new DataSetException(
              file, "other labels than those of the pictures now; move the set away");
        }
        return;
      }
    } catch (DataSetException e) {
      throw e;
    } catch (IOException e) {
      throw new DataSetException(file, "cannot be read (" + Failures.reason(e) + ")", e);
    }
    ArrayFile.write(file, new long[] {rows.length}, out -> out.append(rows));
  }
}
