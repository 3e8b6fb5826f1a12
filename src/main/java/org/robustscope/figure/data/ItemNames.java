package org.robustscope.figure.data;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Corruptions and perturbations as a figure writes them. */
public final class ItemNames {
  private ItemNames() {}

  /** "Gaussian noise"; an unknown id with blanks for underscores. */
  public static String full(String id) {
    return text(id, "item.");
  }

  /** "Gauss." where there is little room. */
  public static String brief(String id) {
    return text(id, "brief.");
  }

  private static String text(String id, String prefix) {
    try {
      return ResourceBundle.getBundle("messages.figure", Locale.ROOT).getString(prefix + id);
    } catch (MissingResourceException _) {
      return id.replace('_', ' ');
    }
  }
}
