package org.robustscope.app.explore;

import javafx.scene.image.Image;

/**
 * What the severity strip shows of one severity.
 *
 * @param thumbnail the corrupted picture, or null while there is none
 * @param top1 the model's first label, or empty
 * @param standing whether the clean picture's label still holds
 * @param detail what the tooltip says, may be empty
 */
public record SeverityCell(Image thumbnail, String top1, Standing standing, String detail) {
  public static final SeverityCell PENDING = new SeverityCell(null, "", Standing.PENDING, "");
  public static final SeverityCell EMPTY = new SeverityCell(null, "", Standing.UNKNOWN, "");
}
