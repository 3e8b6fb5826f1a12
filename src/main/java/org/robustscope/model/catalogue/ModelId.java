package org.robustscope.model.catalogue;

import java.util.Locale;
import java.util.Set;
import org.robustscope.model.OneLine;

/**
 * Names of models as they may stand on the command line and as folders on every platform: letters,
 * digits, dot, hyphen and underscore, at most 80.
 */
public final class ModelId {
  private static final int LONGEST = 80;

  /** Windows knows these as devices, whatever follows after a dot. */
  private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "conin", "conout");

  private ModelId() {}

  /** Whether the text can be an id. */
  public static boolean isGood(String text) {
    if (!text.matches("[A-Za-z0-9][A-Za-z0-9._-]*") || text.length() > LONGEST) {
      return false;
    }
    String base = text.toLowerCase(Locale.ROOT).split("\\.", 2)[0];
    return !text.endsWith(".") && !DEVICES.contains(base) && !base.matches("(com|lpt)[0-9]");
  }

  /**
   * @throws IllegalArgumentException when the text cannot be an id
   */
  public static void check(String text) {
    if (!isGood(text)) {
      throw new IllegalArgumentException(
          "id (%s) should be letters, digits, . - and _, beginning with a letter or digit, at most %d"
              .formatted(OneLine.shortened(text, 80), LONGEST));
    }
  }

  /** An id made of a model's name: "My net, v2" becomes "My_net_v2". */
  public static String of(String name) {
    String id = name.replaceAll("[^A-Za-z0-9.-]+", "_").replaceAll("^[^A-Za-z0-9]+|[._-]+$", "");
    id = id.length() > LONGEST ? id.substring(0, LONGEST).replaceAll("[._-]+$", "") : id;
    return isGood(id) ? id : "model_" + id.replaceAll("[._-]+$", "");
  }
}
