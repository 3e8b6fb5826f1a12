package org.robustscope.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.robustscope.corruption.Variant;

/** The kinds of data sets that an evaluation takes, under the names of the command line. */
public enum DataKind {
  /** Pictures by class as they are. */
  CLEAN("clean", "clean images", Content.IMAGES, Variant.V224, 0),
  IMAGENET_C("imagenet-c", "ImageNet-C", Content.CORRUPTIONS, Variant.V224, 50_000),
  TINY_IMAGENET_C("tiny-imagenet-c", "Tiny-ImageNet-C", Content.CORRUPTIONS, Variant.V64, 10_000),
  CIFAR_10_C("cifar-10-c", "CIFAR-10-C", Content.CORRUPTIONS, Variant.V32, 10_000),
  CIFAR_100_C("cifar-100-c", "CIFAR-100-C", Content.CORRUPTIONS, Variant.V32, 10_000),
  IMAGENET_P("imagenet-p", "ImageNet-P", Content.SEQUENCES, Variant.V224, 50_000),
  CIFAR_10_P("cifar-10-p", "CIFAR-10-P", Content.SEQUENCES, Variant.V32, 10_000),
  CIFAR_100_P("cifar-100-p", "CIFAR-100-P", Content.SEQUENCES, Variant.V32, 10_000);

  /** What a set holds. */
  public enum Content {
    /** An {@link ImageSet}. */
    IMAGES,
    /** A {@link CorruptionSet}. */
    CORRUPTIONS,
    /** A {@link SequenceSet}. */
    SEQUENCES
  }

  private final String id;
  private final String title;
  private final Content content;
  private final Variant variant;
  private final int publishedSize;

  DataKind(String id, String title, Content content, Variant variant, int publishedSize) {
    this.id = id;
    this.title = title;
    this.content = content;
    this.variant = variant;
    this.publishedSize = publishedSize;
  }

  /**
   * The kind of a name such as "imagenet-c".
   *
   * @throws IllegalArgumentException naming the known ones
   */
  public static DataKind ofId(String id) {
    for (DataKind kind : values()) {
      if (kind.id.equals(id)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "benchmark ("
            + id
            + ") should be one of "
            + Arrays.stream(values()).map(DataKind::id).collect(Collectors.joining(", ")));
  }

  /** The command line's name, such as "imagenet-c". */
  public String id() {
    return id;
  }

  /** For people, such as "ImageNet-C". */
  public String title() {
    return title;
  }

  public Content content() {
    return content;
  }

  /** Whose size and parameters the set has when it is made from clean pictures. */
  public Variant variant() {
    return variant;
  }

  /** Whether the published set is arrays ({@code .npy}) rather than files by class. */
  public boolean isArrays() {
    return variant == Variant.V32;
  }

  /**
   * The classes whose places are the labels of arrays, in order; empty for trees, whose folders
   * name them.
   */
  public List<String> arrayClasses() {
    return switch (this) {
      case CIFAR_10_C, CIFAR_10_P -> CifarLayout.TEN.classes();
      case CIFAR_100_C, CIFAR_100_P -> CifarLayout.HUNDRED.classes();
      default -> List.of();
    };
  }

  /**
   * Images of each type and severity, or sequences of each perturbation, in the published set; 0
   * for clean images, whose number is open.
   */
  public int publishedSize() {
    return publishedSize;
  }
}
