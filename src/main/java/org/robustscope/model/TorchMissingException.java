package org.robustscope.model;

import java.nio.file.Path;

/**
 * A TorchScript file cannot be opened because PyTorch is not on this machine. It may be fetched:
 * see {@link TorchParts}.
 */
public final class TorchMissingException extends ModelException {
  private static final long serialVersionUID = 1L;

  TorchMissingException(Path file, String reason) {
    super(file, reason);
  }
}
