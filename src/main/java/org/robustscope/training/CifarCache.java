package org.robustscope.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The decoded data set in one file (180 MB), since decoding takes ten times as long as this. */
final class CifarCache {
  private static final long MAGIC = 0x5253_4349_4641_5231L;

  private final Path file;

  CifarCache(Path file) {
    this.file = file;
  }

  /** The data set of a source: from the cache when it was made of this source, else read anew. */
  CifarData read(Path source) throws TrainingException {
    String key = key(source);
    CifarData cached = cached(key);
    if (cached != null) {
      return cached;
    }
    CifarData data = CifarReader.read(source);
    try {
      write(key, data);
    } catch (IOException e) {
      throw new TrainingException(file + ": cannot be written (" + e.getMessage() + ")", e);
    }
    return data;
  }

  /** Path, length and time stamp: enough for an archive; a folder's content is not looked into. */
  private static String key(Path source) throws TrainingException {
    try {
      return source.toRealPath()
          + " "
          + Files.size(source)
          + " "
          + Files.getLastModifiedTime(source).toMillis();
    } catch (IOException e) {
      throw new TrainingException(source + ": no such folder or .tar.gz", e);
    }
  }

  private CifarData cached(String key) {
    if (!Files.exists(file)) {
      return null;
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
      if (in.readLong() != MAGIC || !in.readUTF().equals(key)) {
        return null;
      }
      return new CifarData(readImages(in), readImages(in));
    } catch (IOException e) {
      return null; // A damaged cache is made anew.
    }
  }

  private static CifarImages readImages(DataInputStream in) throws IOException {
    byte[] classes = new byte[in.readInt()];
    byte[] samples = new byte[classes.length * CifarImages.PICTURE];
    in.readFully(classes);
    in.readFully(samples);
    return new CifarImages(samples, classes);
  }

  private void write(String key, CifarData data) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 20))) {
      out.writeLong(MAGIC);
      out.writeUTF(key);
      for (CifarImages images : new CifarImages[] {data.train(), data.test()}) {
        out.writeInt(images.count());
        out.write(images.classes());
        out.write(images.samples());
      }
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
