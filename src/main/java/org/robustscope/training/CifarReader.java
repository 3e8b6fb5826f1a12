package org.robustscope.training;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.robustscope.dataset.TarGz;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.ImageReadException;
import org.robustscope.image.RgbImage;

/**
 * Reads CIFAR-10 as picture files: {@code train/CLASS/*} and {@code test/CLASS/*}, in a folder or a
 * .tar.gz. The pictures' order is that of their paths, whatever the archive's or the disk's is.
 */
final class CifarReader {
  private static final List<String> PARTS = List.of("train", "test");

  private final Path source;
  private final Map<String, TreeMap<String, byte[]>> found = new TreeMap<>();

  private CifarReader(Path source) {
    this.source = source;
    PARTS.forEach(part -> found.put(part, new TreeMap<>()));
  }

  /**
   * @throws TrainingException naming the file and what was expected, whatever is wrong
   */
  static CifarData read(Path source) throws TrainingException {
    CifarReader reader = new CifarReader(source);
    try {
      if (Files.isDirectory(source)) {
        reader.readFolder();
      } else if (Files.isRegularFile(source)) {
        TarGz.read(source, reader::take);
      } else {
        throw new TrainingException(source + ": no such folder or .tar.gz");
      }
    } catch (IOException e) {
      throw new TrainingException(source + ": cannot be read (" + reason(e) + ")", e);
    }
    return new CifarData(reader.images("train"), reader.images("test"));
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? "it ends too early" : e.getMessage();
  }

  private void readFolder() throws IOException, TrainingException {
    for (String part : PARTS) {
      for (String name : CifarData.CLASSES) {
        Path folder = source.resolve(part).resolve(name);
        if (!Files.isDirectory(folder)) {
          throw new TrainingException(folder + ": no such folder; " + expected());
        }
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.toList()) {
            take(part + "/" + name + "/" + file.getFileName(), Files.readAllBytes(file));
          }
        }
      }
    }
  }

  /** Keeps what lies in {@code train/CLASS} or {@code test/CLASS}, under any leading folder. */
  private void take(String path, byte[] content) throws TrainingException {
    String[] names = path.split("/");
    int n = names.length;
    if (List.of(names).contains("..")) {
      throw new TrainingException(source + ": " + path + ": leads out of the archive");
    }
    if (n < 3 || !PARTS.contains(names[n - 3]) || !ImageFiles.isImageName(names[n - 1])) {
      return;
    }
    int index = CifarData.CLASSES.indexOf(names[n - 2]);
    if (index < 0) {
      throw new TrainingException(
          source + ": " + path + ": unknown class " + names[n - 2] + "; " + expected());
    }
    found.get(names[n - 3]).put(names[n - 2] + "/" + names[n - 1], content);
  }

  private CifarImages images(String part) throws TrainingException {
    TreeMap<String, byte[]> files = found.get(part);
    if (files.isEmpty()) {
      throw new TrainingException(source + ": no pictures in " + part + "/; " + expected());
    }
    for (String name : CifarData.CLASSES) {
      String first = files.ceilingKey(name + "/");
      if (first == null || !first.startsWith(name + "/")) {
        throw new TrainingException(
            "%s: no pictures in %s/%s/; %s".formatted(source, part, name, expected()));
      }
    }
    byte[] samples = new byte[files.size() * CifarImages.PICTURE];
    byte[] classes = new byte[files.size()];
    int i = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String name = file.getKey();
      classes[i] = (byte) CifarData.CLASSES.indexOf(name.substring(0, name.indexOf('/')));
      decode(part + "/" + name, file.getValue(), samples, i * CifarImages.PICTURE);
      i++;
    }
    return new CifarImages(samples, classes);
  }

  private void decode(String name, byte[] content, byte[] samples, int at)
      throws TrainingException {
    RgbImage image;
    try {
      image = ImageFiles.read(new ByteArrayInputStream(content), source + ": " + name).image();
    } catch (ImageReadException e) {
      throw new TrainingException(e.getMessage(), e);
    }
    if (image.width() != CifarImages.SIDE || image.height() != CifarImages.SIDE) {
      throw new TrainingException(
          source + ": " + name + ": is " + image.sizeText() + ", should be 32x32");
    }
    for (int c = 0; c < 3; c++) {
      float[] plane = image.plane(c);
      for (int p = 0; p < plane.length; p++) {
        samples[at + c * CifarImages.PLANE + p] = (byte) Math.round(plane[p]);
      }
    }
  }

  private static String expected() {
    return "expected train/CLASS/*.jpg and test/CLASS/*.jpg, the classes being "
        + String.join(", ", CifarData.CLASSES);
  }
}
