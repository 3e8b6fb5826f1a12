package org.robustscope.testing;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.robustscope.model.TorchParts;

/** Two small files as if they were the jars of PyTorch, as a Maven repository has them. */
public record MadeUpTorch(TorchParts parts, Map<String, byte[]> repository) {
  public static MadeUpTorch below(Path root) {
    List<TorchParts.Part> parts = new ArrayList<>();
    Map<String, byte[]> files = new HashMap<>();
    for (String name : List.of("engine", "native")) {
      byte[] bytes = new byte[20_000];
      new Random(name.hashCode()).nextBytes(bytes);
      bytes[0] = 'P';
      var part = new TorchParts.Part("made-up-" + name, "1.0", "", bytes.length, sha256(bytes));
      parts.add(part);
      files.put(part.path(), bytes);
    }
    return new MadeUpTorch(new TorchParts(parts, root), files);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** The path of the last one. */
  public String lastPath() {
    return parts.parts().getLast().path();
  }
}
