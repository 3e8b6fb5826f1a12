package org.robustscope.training;

import java.util.List;

/**
 * One step of a network. Inputs are numbers of earlier nodes in the list. The same list is run by
 * PyTorch in training and written as ONNX, so the two cannot differ in structure.
 */
sealed interface Node {

  /** The numbers of the nodes that this one reads. */
  List<Integer> inputs();

  /** The picture: always the first node and no other. */
  record Input(int channels, int side) implements Node {
    @Override
    public List<Integer> inputs() {
      return List.of();
    }
  }

  /**
   * A square convolution, padded by half its kernel on each side.
   *
   * @param kernel odd
   * @param groups divides {@code in} and {@code out}
   */
  record Conv(int input, int in, int out, int kernel, int stride, int groups, boolean bias)
      implements Node {
    public Conv {
      if (kernel % 2 == 0 || in % groups != 0 || out % groups != 0) {
        throw new IllegalArgumentException(
            "convolution %dx%d, %d to %d channels in %d groups: kernel odd, groups divide both"
                .formatted(kernel, kernel, in, out, groups));
      }
    }

    int pad() {
      return kernel / 2;
    }

    @Override
    public List<Integer> inputs() {
      return List.of(input);
    }
  }

  /** Batch normalisation with scale and shift, epsilon {@link Net#EPSILON}. */
  record BatchNorm(int input, int channels) implements Node {
    @Override
    public List<Integer> inputs() {
      return List.of(input);
    }
  }

  /** The positive part. */
  record Relu(int input) implements Node {
    @Override
    public List<Integer> inputs() {
      return List.of(input);
    }
  }

  /** The largest of 2x2 (no padding) or 3x3 (padding 1) neighbours. */
  record MaxPool(int input, int kernel, int stride) implements Node {
    int pad() {
      return (kernel - 1) / 2;
    }

    @Override
    public List<Integer> inputs() {
      return List.of(input);
    }
  }

  /** Means of size x size tiles. */
  record AveragePool(int input, int size) implements Node {
    @Override
    public List<Integer> inputs() {
      return List.of(input);
    }
  }

  /** A channel's mean: [N, C, H, W] becomes [N, C]. */
  record GlobalAverage(int input) implements Node {
    @Override
    public List<Integer> inputs() {
      return List.of(input);
    }
  }

  /** [N, C, H, W] becomes [N, C * H * W]. */
  record Flatten(int input) implements Node {
    @Override
    public List<Integer> inputs() {
      return List.of(input);
    }
  }

  /** A fully connected layer with bias, of [N, in]. */
  record Dense(int input, int in, int out) implements Node {
    @Override
    public List<Integer> inputs() {
      return List.of(input);
    }
  }

  /** The sum of two arrays of one shape. */
  record Add(int left, int right) implements Node {
    @Override
    public List<Integer> inputs() {
      return List.of(left, right);
    }
  }

  /** Channels one after the other. */
  record Concat(List<Integer> inputs) implements Node {
    public Concat {
      inputs = List.copyOf(inputs);
    }
  }
}
