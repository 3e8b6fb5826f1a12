package org.robustscope.model.store;

import java.nio.file.Path;

/**
 * Where things are in a store's folder. A model's own folder appears and vanishes in one move, so
 * that what stands there is always whole:
 *
 * <pre>
 * resnet50.tv_in1k/          resnet50.tv_in1k.onnx, resnet50.tv_in1k.json (card), source.json
 * .partial/resnet50.tv_in1k/ resnet50.tv_in1k.onnx.part, state.json
 * .locks/resnet50.tv_in1k.lock
 * .removed/                  on the way out
 * </pre>
 */
record StoreLayout(Path root) {
  static final String CARD = ".json";
  static final String SOURCE = "source.json";

  Path model(String id) {
    return root.resolve(id);
  }

  Path card(String id) {
    return model(id).resolve(id + CARD);
  }

  Path partials() {
    return root.resolve(".partial");
  }

  Path partial(String id) {
    return partials().resolve(id);
  }

  Path lock(String id) {
    return root.resolve(".locks").resolve(id + ".lock");
  }

  Path removed() {
    return root.resolve(".removed");
  }
}
