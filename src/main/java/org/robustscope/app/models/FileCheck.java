package org.robustscope.app.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.Progress;
import org.robustscope.model.InstalledModel;

/** Compares a model's file with the digest of its card. */
final class FileCheck {
  private static final int BUFFER = 1 << 20;

  private final Messages messages;

  FileCheck(Messages messages) {
    this.messages = messages;
  }

  ModelStock.Verified verify(StockModel model, Progress progress) throws IOException {
    InstalledModel installed = model.installed().orElseThrow();
    String expected = installed.card().sha256();
    String found = sha256(installed.file(), model, progress);
    if (expected.isEmpty()) {
      return new ModelStock.Verified(true, messages.text("verify.none", found));
    }
    boolean good = expected.equalsIgnoreCase(found);
    return new ModelStock.Verified(
        good,
        good
            ? messages.text("verify.good", Bytes.text(model.size()))
            : messages.text("verify.bad", installed.file(), expected, found));
  }

  private String sha256(Path file, StockModel model, Progress progress) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    byte[] buffer = new byte[BUFFER];
    long done = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        progress.check();
        digest.update(buffer, 0, n);
        done += n;
        progress.report(
            (double) done / Math.max(1, model.size()), messages.text("verify.job", model.title()));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
