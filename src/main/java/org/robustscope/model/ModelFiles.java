package org.robustscope.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds models: cards, ONNX and TorchScript files with a card beside them, folders of these. */
public final class ModelFiles {
  private static final String CARD = ".json";
  private static final List<String> NETWORKS = List.of(".onnx", ".pt");

  private ModelFiles() {}

  /**
   * What a folder holds.
   *
   * @param models those that can be opened, by card file
   * @param problems one for each card or ONNX file that cannot
   */
  public record Found(List<InstalledModel> models, List<ModelException> problems) {}

  /** Whether the name ends as a card's or a model's does. */
  public static boolean isModelName(String name) {
    return ends(name, CARD) || isNetwork(name);
  }

  static boolean isTorchScript(Path file) {
    return ends(file.toString(), ".pt");
  }

  private static boolean isNetwork(String name) {
    return NETWORKS.stream().anyMatch(extension -> ends(name, extension));
  }

  /**
   * The cards that a path stands for, sorted; they need not be good. A card stands for itself, an
   * ONNX file for the card of the same base name beside it, a folder for all its cards and ONNX
   * files (its sub-folders are not looked at; an ONNX file without a card stands for itself).
   *
   * @throws ModelException when there is none
   */
  public static List<Path> find(Path fileOrFolder) throws ModelException {
    if (!Files.isDirectory(fileOrFolder)) {
      return List.of(cardFile(fileOrFolder));
    }
    List<Path> found = inFolder(fileOrFolder);
    if (found.isEmpty()) {
      throw new ModelException(
          fileOrFolder, "holds no model (an .onnx file with a .json card of the same name)");
    }
    return found;
  }

  /**
   * The names of a model's outputs, without opening its network.
   *
   * @throws ModelException when the file of labels is not there or does not fit the card
   */
  public static List<Label> labels(InstalledModel model) throws ModelException {
    return Labels.of(model.card(), model.cardFile());
  }

  /**
   * Reads all cards that a path stands for. Bad ones in a folder are reported, not thrown.
   *
   * @throws ModelException when the path is a file that is not a good model, or a folder without
   */
  public static Found scan(Path fileOrFolder) throws ModelException {
    if (!Files.isDirectory(fileOrFolder)) {
      return new Found(List.of(installed(fileOrFolder)), List.of());
    }
    List<InstalledModel> models = new ArrayList<>();
    List<ModelException> problems = new ArrayList<>();
    List<Path> found = find(fileOrFolder);
    read(found.stream().filter(file -> ends(file.toString(), CARD)).toList(), models, problems);
    // A card may have another name than its model.
    List<Path> described = models.stream().map(model -> model.file().normalize()).toList();
    read(
        found.stream()
            .filter(file -> isNetwork(file.toString()) && !described.contains(file.normalize()))
            .toList(),
        models,
        problems);
    return new Found(List.copyOf(models), List.copyOf(problems));
  }

  private static void read(
      List<Path> files, List<InstalledModel> models, List<ModelException> problems) {
    for (Path file : files) {
      try {
        models.add(installed(file));
      } catch (ModelException e) {
        problems.add(e);
      }
    }
  }

  /**
   * The model of a card or of an ONNX file.
   *
   * @throws ModelException when either is missing or the card is wrong
   */
  public static InstalledModel installed(Path onnxOrCard) throws ModelException {
    Path cardFile = cardFile(onnxOrCard);
    ModelCard card = ModelCard.read(cardFile);
    Path onnx = beside(cardFile, card.file());
    if (isNetwork(onnxOrCard.toString()) && !same(onnx, onnxOrCard)) {
      throw new ModelException(
          cardFile, "file (" + card.file() + ") should be " + onnxOrCard.getFileName());
    }
    if (!Files.isRegularFile(onnx)) {
      throw new ModelException(cardFile, "file: there is no model " + onnx);
    }
    checkNotEmpty(onnx);
    return new InstalledModel(card, cardFile, onnx);
  }

  /**
   * Whether a path may be opened as it is, as far as can be told without reading it: false for a
   * network that has no card beside it, and for TorchScript on a machine without PyTorch.
   */
  public static boolean isReady(Path fileOrFolder) {
    boolean network = isNetwork(fileOrFolder.toString()) && Files.isRegularFile(fileOrFolder);
    return !network || Files.isRegularFile(cardOf(fileOrFolder)) && !lacksTorch(fileOrFolder);
  }

  /** Whether a file is TorchScript and PyTorch is not on this machine; by the name alone. */
  public static boolean lacksTorch(Path file) {
    return isTorchScript(file) && !TorchEngine.isAvailable();
  }

  /**
   * Checks that a path can be a network.
   *
   * @throws ModelException when it is no file of such a name, or empty
   */
  static void checkNetwork(Path file) throws ModelException {
    if (!Files.isRegularFile(file)) {
      throw new ModelException(file, Files.exists(file) ? "not a file" : "no such file");
    }
    if (!isNetwork(file.toString())) {
      throw new ModelException(file, "not a network: it should be an .onnx or .pt file");
    }
    checkNotEmpty(file);
  }

  private static void checkNotEmpty(Path onnx) throws ModelException {
    try {
      if (Files.size(onnx) == 0) {
        throw new ModelException(onnx, "the file is empty");
      }
    } catch (ModelException e) {
      throw e;
    } catch (IOException e) {
      throw new ModelException(onnx, "cannot be read (" + IoReason.of(e) + ")", e);
    }
  }

  /** A file that a card names, relative to the card's folder. */
  static Path beside(Path cardFile, String name) throws ModelException {
    try {
      return cardFile.resolveSibling(name);
    } catch (InvalidPathException e) {
      throw new ModelException(cardFile, "\"" + name + "\" is not a file name", e);
    }
  }

  private static Path cardFile(Path file) throws ModelException {
    if (!Files.isRegularFile(file)) {
      throw new ModelException(file, Files.exists(file) ? "not a file" : "no such file");
    }
    if (ends(file.toString(), CARD)) {
      return file;
    }
    if (!isNetwork(file.toString())) {
      throw new ModelException(
          file, "not a model: it should be an .onnx or .pt file or its .json card");
    }
    Path card = cardOf(file);
    if (!Files.isRegularFile(card)) {
      throw new ModelException(
          file,
          "needs a card "
              + card.getFileName()
              + " beside it that says input size, normalisation and labels (format:"
              + " docs/model-cards.md)");
    }
    return card;
  }

  private static List<Path> inFolder(Path folder) throws ModelException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(ModelFiles::standsForAModel)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new ModelException(folder, "cannot be read (" + IoReason.of(e) + ")", e);
    }
  }

  /** A folder may hold other JSON: a card has its model beside it or the fields of a card. */
  private static boolean standsForAModel(Path file) {
    String name = file.getFileName().toString();
    if (isNetwork(name)) {
      return !Files.isRegularFile(cardOf(file));
    }
    if (!ends(name, CARD)) {
      return false;
    }
    String base = name.substring(0, name.length() - CARD.length());
    return NETWORKS.stream().anyMatch(it -> Files.isRegularFile(file.resolveSibling(base + it)))
        || looksLikeACard(file);
  }

  private static boolean looksLikeACard(Path file) {
    try {
      var tree = CardJson.tree(file);
      return tree.has("file") && tree.has("input");
    } catch (ModelException _) {
      return false;
    }
  }

  private static Path cardOf(Path onnx) {
    String name = onnx.getFileName().toString();
    return onnx.resolveSibling(name.substring(0, name.lastIndexOf('.')) + CARD);
  }

  private static boolean ends(String name, String extension) {
    return name.toLowerCase(Locale.ROOT).endsWith(extension);
  }

  private static boolean same(Path a, Path b) throws ModelException {
    try {
      return Files.exists(a) && Files.isSameFile(a, b);
    } catch (IOException e) {
      throw new ModelException(b, "cannot be read (" + IoReason.of(e) + ")", e);
    }
  }
}
