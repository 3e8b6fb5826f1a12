package org.robustscope.image;

import java.io.IOException;

/** Why a picture cannot be decoded, in words for the user but without the file's name. */
final class DecodeException extends IOException {
  DecodeException(String reason) {
    super(reason);
  }

  static DecodeException truncated() {
    return new DecodeException("the file is cut off (truncated)");
  }
}
