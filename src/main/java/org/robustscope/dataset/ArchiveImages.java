package org.robustscope.dataset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.robustscope.image.ImageFiles;

/**
 * The test pictures of a {@code .tar.gz}: what lies in {@code test/CLASS}, under any leading
 * folder. They are held in memory, encoded (CIFAR-10's JPEG files: 9 MB).
 */
final class ArchiveImages {
  private static final String PART = "test";
  private static final long LARGEST = 1L << 29;

  private final Path archive;
  private final Map<String, Map<String, byte[]>> classes = new TreeMap<>(Folders::compare);
  private long bytes;

  private ArchiveImages(Path archive) {
    this.archive = archive;
  }

  static boolean isArchive(String name) {
    return name.endsWith(".tar.gz") || name.endsWith(".tgz");
  }

  /**
   * @throws DataSetException when it cannot be read, or has no such pictures
   */
  static ImageSet open(Path archive) throws DataSetException {
    ArchiveImages images = new ArchiveImages(archive);
    try {
      TarGz.<DataSetException>read(archive, images::take);
    } catch (DataSetException e) {
      throw e;
    } catch (IOException e) {
      throw Folders.failed(archive, e);
    }
    if (images.classes.isEmpty()) {
      throw new DataSetException(
          archive, "no pictures in test/CLASS/NAME, which is taken of an archive; unpack others");
    }
    return images.set();
  }

  private void take(String path, byte[] content) throws DataSetException {
    String[] names = path.split("/");
    int n = names.length;
    if (n < 3
        || !names[n - 3].equals(PART)
        || Folders.isIgnored(names[n - 1])
        || !PictureNames.isPicture(names[n - 1])) {
      return;
    }
    bytes += content.length;
    if (bytes > LARGEST) {
      throw new DataSetException(
          archive, "more than 512 MiB of pictures in test/; unpack it and open the folder");
    }
    classes
        .computeIfAbsent(names[n - 2], _ -> new TreeMap<>(Folders::compare))
        .put(names[n - 1], content);
  }

  private ImageSet set() {
    List<String> ids = List.copyOf(classes.keySet());
    List<KnownImages.Entry> entries = new ArrayList<>();
    for (int label = 0; label < ids.size(); label++) {
      for (Map.Entry<String, byte[]> file : classes.get(ids.get(label)).entrySet()) {
        String key = ids.get(label) + "/" + file.getKey();
        byte[] content = file.getValue();
        String shown = archive + ", test/" + key;
        entries.add(
            new KnownImages.Entry(
                key,
                label,
                Optional.empty(),
                content.length,
                () -> ImageFiles.read(new ByteArrayInputStream(content), shown).image()));
      }
    }
    return new KnownImages(
        archive,
        ids,
        "the %s of test/ in %s"
            .formatted(Words.count(entries.size(), "image", "images"), archive.getFileName()),
        entries);
  }
}
