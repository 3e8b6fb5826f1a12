package org.robustscope.enhance;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** What is done to a picture, corrupted or not, before a model sees it. */
public enum Enhancement {
  /** The picture as it is. */
  NONE,

  /** {@link Clahe} with {@link ClaheSettings#STANDARD}. */
  CLAHE;

  private static final String BUNDLE = "messages.enhance";

  /** As it stands on the command line and in files: "none", "clahe". */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The enhancement of an id.
   *
   * @throws IllegalArgumentException naming the ids that there are
   */
  public static Enhancement ofId(String id) {
    for (Enhancement enhancement : values()) {
      if (enhancement.id().equals(id)) {
        return enhancement;
      }
    }
    String ids = Arrays.stream(values()).map(Enhancement::id).collect(Collectors.joining(" or "));
    throw new IllegalArgumentException("enhancement (" + id + ") should be " + ids);
  }

  /** A word or two for lists and captions. */
  public String title() {
    return text("title");
  }

  /** What it does, its constants and where they are from, in a few sentences. */
  public String description() {
    return text("description");
  }

  /** A new enhancer, for one thread. */
  public Enhancer newEnhancer() {
    return switch (this) {
      case NONE -> image -> image;
      case CLAHE -> new Clahe(ClaheSettings.STANDARD);
    };
  }

  private String text(String key) {
    return ResourceBundle.getBundle(BUNDLE, Locale.ROOT).getString(id() + "." + key);
  }
}
