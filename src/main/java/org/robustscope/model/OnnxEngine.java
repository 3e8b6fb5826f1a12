package org.robustscope.model;

import ai.djl.engine.Engine;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtProvider;

/** DJL's engine over ONNX Runtime, started at the first use. */
final class OnnxEngine {
  static final String NAME = "OnnxRuntime";

  private DeviceSelection.Cuda cuda;

  /**
   * Starts the engine (0.3 s) and says what is known of CUDA.
   *
   * @throws LinkageError when there are no native libraries for this machine
   */
  synchronized DeviceSelection.Cuda start() {
    if (cuda == null) {
      // DJL asks a cloud's metadata address when an engine loads, unless it is offline.
      System.setProperty("ai.djl.offline", "true");
      // Else another engine on the class path would be loaded beside it for its arrays.
      System.setProperty("ai.djl.onnx.disable_alternative", "true");
      // DJL's engine must come before anybody's OrtEnvironment.
      Engine engine = Engine.getEngine(NAME);
      boolean inBuild = OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA);
      cuda = new DeviceSelection.Cuda(inBuild, inBuild ? engine.getGpuCount() : 0);
    }
    return cuda;
  }
}
