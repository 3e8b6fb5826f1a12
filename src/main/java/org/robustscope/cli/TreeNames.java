package org.robustscope.cli;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.robustscope.dataset.DataSetException;
import org.robustscope.dataset.ImageSet;
import org.robustscope.dataset.LabelledImage;

/** Which pictures go into a tree, where names lose their extension: no two may have one place. */
final class TreeNames {
  private final int size;
  private final BitSet doubles = new BitSet();
  private final List<String> messages = new ArrayList<>();

  /**
   * @throws DataSetException when the pictures cannot be listed
   */
  TreeNames(ImageSet source) throws DataSetException {
    Map<String, String> ofClass = new HashMap<>();
    int label = -1;
    int i = 0;
    for (; source.has(i); i++) {
      LabelledImage image = source.get(i);
      if (image.label() != label) {
        label = image.label();
        ofClass.clear();
      }
      String other = ofClass.putIfAbsent(stem(image.key()), image.key());
      if (other != null) {
        doubles.set(i);
        messages.add(
            source.root().resolve(image.key())
                + ": would be written over the results of "
                + source.root().resolve(other));
      }
    }
    size = i;
  }

  /** A key without the file's extension. */
  static String stem(String key) {
    int slash = key.lastIndexOf('/');
    int dot = key.lastIndexOf('.');
    return dot > slash + 1 ? key.substring(0, dot) : key;
  }

  /** The indices of the pictures, without those whose place is taken. */
  List<Integer> indices() {
    List<Integer> indices = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      if (!doubles.get(i)) {
        indices.add(i);
      }
    }
    return indices;
  }

  /** A line for each picture whose place is taken. */
  List<String> messages() {
    return messages;
  }
}
