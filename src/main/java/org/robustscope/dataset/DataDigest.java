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
    DataDigest digest = new DataDigest();
    set.files(digest::add);
    return digest.text();
  }

  /** The digest of sequences, like that of pictures. */
  public static String of(ClipSet set) throws DataSetException {
    DataDigest digest = new DataDigest();
    set.files(digest::add);
    return digest.text();
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
