package org.robustscope.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A training between two epochs. Everything random is derived from the seed, the epoch and the
 * picture, so that number of epochs, weights and momenta are all there is to resume exactly.
 *
 * @param key what is trained and how, to tell whether this is the training to go on with
 * @param epochs how many are done
 * @param seconds the time they took
 */
record Checkpoint(String key, int epochs, double seconds, Weights weights, Weights momenta) {
  private static final long MAGIC = 0x5253_4348_4543_4B31L;

  static Checkpoint read(Path file) throws TrainingException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (in.readLong() != MAGIC) {
        throw new TrainingException(file + ": no checkpoint of a training");
      }
      return new Checkpoint(
          in.readUTF(), in.readInt(), in.readDouble(), readWeights(in), readWeights(in));
    } catch (IOException e) {
      throw new TrainingException(
          file + ": the checkpoint cannot be read (" + e.getMessage() + ")", e);
    }
  }

  /** Writes beside the file, then replaces it: a stop at any time leaves one whole checkpoint. */
  void write(Path file) throws TrainingException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
        out.writeLong(MAGIC);
        out.writeUTF(key);
        out.writeInt(epochs);
        out.writeDouble(seconds);
        writeWeights(out, weights);
        writeWeights(out, momenta);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new TrainingException(
          file + ": the checkpoint cannot be written (" + e.getMessage() + ")", e);
    }
  }

  private static void writeWeights(DataOutputStream out, Weights weights) throws IOException {
    out.writeInt(weights.byName().size());
    for (Map.Entry<String, float[]> entry : weights.byName().entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeInt(entry.getValue().length);
      for (float value : entry.getValue()) {
        out.writeFloat(value);
      }
    }
  }

  private static Weights readWeights(DataInputStream in) throws IOException {
    Map<String, float[]> byName = new LinkedHashMap<>();
    for (int n = in.readInt(); n > 0; n--) {
      String name = in.readUTF();
      float[] values = new float[in.readInt()];
      for (int i = 0; i < values.length; i++) {
        values[i] = in.readFloat();
      }
      byName.put(name, values);
    }
    return new Weights(byName);
  }
}
