package org.robustscope.dataset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/**
 * A fingerprint of which data a result comes from: the SHA-256 of the lines "name TAB bytes" of a
 * set's files in the set's order. Contents are not read, and neither the file system's order nor
 * the folder's place matter.
 */
public final class DataDigest {
  private final MessageDigest digest;

  private DataDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  /**
   * The digest of pictures; for a subset of files of that subset alone, else of the arrays.
   *
   * @return 64 hexadecimal digits
   * @throws DataSetException naming a file that has gone or a folder that cannot be listed
   */
  public static String of(ImageSet set) throws DataSetException {
    return of(set, (_, _) -> {});
  }

  /**
   * The same, for one who wants to see how far it is.
   *
   * @param alongside told of each file; may throw to give up
   */
  public static String of(ImageSet set, FileVisitor alongside) throws DataSetException {
    DataDigest digest = new DataDigest();
    set.files(digest.and(alongside));
    return digest.text();
  }

  /** The digest of some of a set's pictures; where all lie in one file, of that. */
  public static String of(ImageSet set, int from, int to) throws DataSetException {
    DataDigest digest = new DataDigest();
    for (int i = from; i < to; i++) {
      LabelledImage image = set.get(i);
      if (image.file().isEmpty()) {
        return of(set);
      }
      digest.add(image.key(), FileSizes.of(image.file().get()));
    }
    return digest.text();
  }

  /** The digest of sequences, like that of pictures. */
  public static String of(ClipSet set) throws DataSetException {
    return of(set, (_, _) -> {});
  }

  /** The digest of sequences, for one who wants to see how far it is. */
  public static String of(ClipSet set, FileVisitor alongside) throws DataSetException {
    DataDigest digest = new DataDigest();
    set.files(digest.and(alongside));
    return digest.text();
  }

  /** The digest of some sequences; where all lie in one file, of that. */
  public static String of(ClipSet set, int from, int to) throws DataSetException {
    DataDigest digest = new DataDigest();
    for (int i = from; i < to; i++) {
      LabelledClip clip = set.get(i);
      if (clip.place().isEmpty()) {
        return of(set);
      }
      digest.add(clip.key(), FileSizes.of(clip.place().get()));
    }
    return digest.text();
  }

  private FileVisitor and(FileVisitor other) {
    return (name, bytes) -> {
      add(name, bytes);
      other.file(name, bytes);
    };
  }

  /** One digest of several, such as of all cells; the order counts. */
  public static String combined(Collection<String> digests) {
    DataDigest digest = new DataDigest();
    digests.forEach(each -> digest.add(each, 0));
    return digest.text();
  }

  private void add(String name, long bytes) {
    digest.update((name + "\t" + bytes + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private String text() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
