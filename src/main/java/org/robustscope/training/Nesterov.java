package org.robustscope.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Stochastic gradient descent with Nesterov momentum, as in PyTorch: v = 0.9 v + g, w -= rate (g +
 * 0.9 v), where g includes weight decay. DJL's own optimizer has no Nesterov momentum for PyTorch.
 */
final class Nesterov implements AutoCloseable {
  private record Slot(Parameter parameter, NDArray value, NDArray momentum) {}

  private final NDManager manager;
  private final double decay;
  private final List<Slot> slots = new ArrayList<>();

  Nesterov(Net net, TorchNet torch, Weights momenta, double decay, NDManager parent) {
    manager = parent.newSubManager();
    this.decay = decay;
    for (Parameter parameter : net.parameters()) {
      if (parameter.isLearnt()) {
        NDArray momentum = manager.create(momenta.get(parameter.name()), TorchNet.shape(parameter));
        slots.add(new Slot(parameter, torch.array(parameter.name()), momentum));
      }
    }
  }

  /** Moves all parameters by their gradients, which are 0 afterwards. */
  void step(double rate) {
    for (Slot slot : slots) {
      try (NDManager scratch = manager.newSubManager();
          NDArray gradient = slot.value().getGradient()) {
        NDArray g = gradient.duplicate();
        g.attach(scratch);
        if (slot.parameter().isDecayed()) {
          NDArray pull = slot.value().mul(decay);
          pull.attach(scratch);
          g.addi(pull);
        }
        slot.momentum().muli(Recipe.MOMENTUM).addi(g);
        NDArray ahead = slot.momentum().mul(Recipe.MOMENTUM);
        ahead.attach(scratch);
        slot.value().subi(g.addi(ahead).muli(rate));
        gradient.muli(0);
      }
    }
  }

  Weights momenta() {
    Map<String, float[]> copy = new LinkedHashMap<>();
    slots.forEach(s -> copy.put(s.parameter().name(), s.momentum().toFloatArray()));
    return new Weights(copy);
  }

  @Override
  public void close() {
    manager.close();
  }
}
