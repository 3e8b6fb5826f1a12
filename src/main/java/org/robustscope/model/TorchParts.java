package org.robustscope.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.robustscope.platform.UserFolders;

/**
 * What TorchScript needs and a usual build lacks: DJL's engine over PyTorch and PyTorch's libraries
 * for the CPU, as three jars. They lie in the user's data folder, all of them or none.
 *
 * @param parts of this machine's platform
 * @param root holds the folder of the jars, and what is unpacked from them
 */
public record TorchParts(List<Part> parts, Path root) {
  private static final String GROUP = "ai.djl.pytorch";
  private static final String ENGINE = "0.36.0";
  private static final String LIBRARIES = "2.7.1";

  private static final List<Part> EVERYWHERE =
      List.of(
          new Part(
              "pytorch-engine",
              ENGINE,
              "",
              99_593,
              "e572e2d22db54093d7aa8339d45547088444748e7cb60d74a4a2b60b732a8b7b"),
          new Part(
              "pytorch-jni",
              LIBRARIES + "-" + ENGINE,
              "",
              3_361_870,
              "c1808aaf5109505923bd2a813d7ad1020a0c028f023f08ff5572c1cf42322dc3"));

  private static final Map<String, Part> NATIVE =
      Map.of(
          "linux-x86_64",
          libraries(
              "linux-x86_64",
              111_597_418,
              "1769928feaaa2389b4aa68390e7787ce1707290258b167d016a200fced4b8c39"));

  /** Room that the libraries take when they are unpacked, at the first TorchScript file. */
  private static final long UNPACKED = 452_000_000;

  public TorchParts {
    parts = List.copyOf(parts);
  }

  /**
   * A jar of a Maven repository.
   *
   * @param classifier may be empty
   * @param size in bytes
   * @param sha256 64 hexadecimal digits
   */
  public record Part(String artifact, String version, String classifier, long size, String sha256) {
    /** Such as "pytorch-engine-0.36.0.jar". */
    public String fileName() {
      return artifact + "-" + version + (classifier.isEmpty() ? "" : "-" + classifier) + ".jar";
    }

    /** Where it is in a repository, with slashes. */
    public String path() {
      return String.join("/", GROUP.replace('.', '/'), artifact, version, fileName());
    }
  }

  private static Part libraries(String platform, long size, String sha256) {
    return new Part("pytorch-native-cpu", LIBRARIES, platform, size, sha256);
  }

  /** Those of this machine, in the user's data folder; none where PyTorch has no build for it. */
  public static Optional<TorchParts> ofUser() {
    return of(
        System.getProperty("os.name", ""),
        System.getProperty("os.arch", ""),
        UserFolders.detect().data().resolve("pytorch"));
  }

  static Optional<TorchParts> of(String osName, String osArch, Path root) {
    String name = osName.toLowerCase(Locale.ROOT);
    String system = name.startsWith("mac") ? "osx" : name.startsWith("windows") ? "win" : name;
    String arch = osArch.equals("amd64") ? "x86_64" : osArch;
    Part libraries = NATIVE.get(system + "-" + arch);
    if (libraries == null) {
      return Optional.empty();
    }
    List<Part> all = new java.util.ArrayList<>(EVERYWHERE);
    all.add(libraries);
    return Optional.of(new TorchParts(all, root.toAbsolutePath()));
  }

  /** Whether the program, as it was built, brings PyTorch itself. */
  public static boolean areInBuild() {
    return TorchEngine.isInBuild();
  }

  /** Bytes to receive. */
  public long size() {
    return parts.stream().mapToLong(Part::size).sum();
  }

  /** Bytes that all takes in the end: the jars and what is unpacked from them. */
  public long sizeInUse() {
    return size() + UNPACKED;
  }

  /** Where the jars are once they are installed; of another version than these, elsewhere. */
  public Path folder() {
    return root.resolve("jars-" + LIBRARIES + "-" + ENGINE);
  }

  /** Where the engine unpacks its libraries. */
  Path unpacked() {
    return root.resolve("unpacked");
  }

  /** Whether all jars are there in their sizes; their digests were checked on the way. */
  public boolean areInstalled() {
    return parts.stream()
        .allMatch(part -> {
          Path jar = folder().resolve(part.fileName());
          try {
            return Files.isRegularFile(jar) && Files.size(jar) == part.size();
          } catch (IOException _) {
            return false;
          }
        });
  }

  List<Path> jars() {
    return parts.stream().map(part -> folder().resolve(part.fileName())).toList();
  }
}
