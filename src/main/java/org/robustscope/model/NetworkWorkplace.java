package org.robustscope.model;

import java.util.List;

/** A real network on a device. */
record NetworkWorkplace(
    ModelCard card, List<Label> labels, FittedNetwork network, DeviceReport device)
    implements Workplace {
  private static final int LARGEST_BATCH = 16;

  @Override
  public int largestBatch() {
    return isBatchFixed() ? network.fixedBatch() : FittedNetwork.batchWithin(card, LARGEST_BATCH);
  }

  @Override
  public boolean isBatchFixed() {
    return network.fixedBatch() > 0;
  }

  @Override
  public Worker newWorker() {
    return new ClassifierWorker(card, labels, network);
  }

  @Override
  public void close() {
    network.close();
  }
}
