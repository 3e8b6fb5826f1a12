package org.robustscope.dataset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The names in a folder, held as bytes: a million of them take some 30 MB rather than 90. */
final class NameTable {
  static final NameTable EMPTY = new NameTable(new byte[0], new int[0]);

  private final byte[] text;
  private final int[] ends;

  private NameTable(byte[] text, int[] ends) {
    this.text = text;
    this.ends = ends;
  }

  static NameTable of(List<String> names) {
    List<byte[]> encoded = new ArrayList<>(names.size());
    int length = 0;
    for (String name : names) {
      byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
      encoded.add(bytes);
      length = Math.addExact(length, bytes.length);
    }
    byte[] text = new byte[length];
    int[] ends = new int[names.size()];
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      byte[] bytes = encoded.get(i);
      System.arraycopy(bytes, 0, text, end, bytes.length);
      end += bytes.length;
      ends[i] = end;
    }
    return new NameTable(text, ends);
  }

  int size() {
    return ends.length;
  }

  String get(int index) {
    int start = index == 0 ? 0 : ends[index - 1];
    return new String(Arrays.copyOfRange(text, start, ends[index]), StandardCharsets.UTF_8);
  }
}
