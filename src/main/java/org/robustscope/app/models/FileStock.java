package org.robustscope.app.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.Progress;

/** A stock without a store: bundled models and the user's files. */
final class FileStock implements ModelStock {
  private final FileCheck check;

  FileStock(Messages messages) {
    this.check = new FileCheck(messages);
  }

  @Override
  public Listing list(List<Path> files) throws IOException {
    List<StockModel> models = new ArrayList<>(LocalModels.bundled());
    models.addAll(LocalModels.files(files));
    return new Listing(models, List.of());
  }

  @Override
  public Path folder() {
    throw new UnsupportedOperationException("no store");
  }

  @Override
  public void download(String id, Progress progress) {
    throw new UnsupportedOperationException("no store");
  }

  @Override
  public Verified verify(StockModel model, Progress progress) throws IOException {
    return check.verify(model, progress);
  }

  @Override
  public void remove(String id) {
    throw new UnsupportedOperationException("no store");
  }
}
