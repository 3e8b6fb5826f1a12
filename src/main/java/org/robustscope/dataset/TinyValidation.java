package org.robustscope.dataset;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.robustscope.image.ImageFiles;

/**
 * Tiny ImageNet's validation pictures: all in {@code images/}, their classes in {@code
 * val_annotations.txt}, a line "NAME TAB WNID TAB box" each. Keys are WNID/NAME, as the pictures
 * lie in Tiny-ImageNet-C.
 */
final class TinyValidation {
  static final String ANNOTATIONS = "val_annotations.txt";

  private TinyValidation() {}

  /**
   * @param folder that holds the annotations
   * @throws DataSetException when these cannot be read, or are not what they should be
   */
  static ImageSet open(Path folder) throws DataSetException {
    Map<String, TreeSet<String>> byClass = read(folder.resolve(ANNOTATIONS));
    Path images = folder.resolve("images");
    if (!Files.isDirectory(images)) {
      throw new DataSetException(images, "no such folder, which " + ANNOTATIONS + " belongs to");
    }
    List<String> classes = List.copyOf(byClass.keySet());
    List<KnownImages.Entry> entries = new ArrayList<>();
    for (int label = 0; label < classes.size(); label++) {
      for (String name : byClass.get(classes.get(label))) {
        Path file = images.resolve(name);
        entries.add(
            new KnownImages.Entry(
                classes.get(label) + "/" + name,
                label,
                Optional.of(file),
                -1,
                () -> ImageFiles.read(file).image()));
      }
    }
    return new KnownImages(
        folder,
        classes,
        "Tiny ImageNet's %s of %s"
            .formatted(
                Words.count(entries.size(), "validation image", "validation images"),
                Words.count(classes.size(), "class", "classes")),
        entries);
  }

  private static Map<String, TreeSet<String>> read(Path file) throws DataSetException {
    Map<String, TreeSet<String>> byClass = new TreeMap<>(Folders::compare);
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new DataSetException(file, "not a text in UTF-8", e);
    } catch (IOException e) {
      throw Folders.failed(file, e);
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      String[] fields = line.split("\t");
      if (fields.length < 2 || fields[0].isBlank() || fields[1].isBlank()) {
        throw new DataSetException(
            file, "line %d should be NAME, tab, WNID and more: %s".formatted(i + 1, line));
      }
      byClass
          .computeIfAbsent(fields[1].strip(), _ -> new TreeSet<>(Folders::compare))
          .add(fields[0].strip());
    }
    if (byClass.isEmpty()) {
      throw new DataSetException(file, "no annotations in it");
    }
    return byClass;
  }
}
