package org.robustscope.model;

import java.nio.file.Path;

/**
 * A model with its card, both on disk.
 *
 * @param cardFile the JSON the card was read from
 * @param onnx the model file, which exists
 */
public record InstalledModel(ModelCard card, Path cardFile, Path onnx) {}
