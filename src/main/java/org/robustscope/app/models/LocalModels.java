package org.robustscope.app.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.ModelException;
import org.robustscope.model.ModelFiles;
import org.robustscope.model.TestAccuracy;

/** The user's files that are models. */
final class LocalModels {
  private LocalModels() {}

  /** The models of files and folders; what cannot be used is listed too, with the reason. */
  static List<StockModel> files(List<Path> paths) {
    List<StockModel> models = new ArrayList<>();
    for (Path path : paths) {
      try {
        ModelFiles.Found found = ModelFiles.scan(path);
        for (InstalledModel model : found.models()) {
          models.add(file(model, path));
        }
        found.problems().forEach(problem -> models.add(broken(path, problem)));
      } catch (ModelException e) {
        models.add(broken(path, e));
      }
    }
    return distinct(models);
  }

  private static List<StockModel> distinct(List<StockModel> models) {
    List<String> seen = new ArrayList<>();
    return models.stream()
        .filter(model -> !seen.contains(model.id()) && seen.add(model.id()))
        .toList();
  }

  private static StockModel file(InstalledModel model, Path origin) {
    String id = "file:" + model.file().toAbsolutePath().normalize();
    try {
      return of(model, id, ModelGroup.FILE, Optional.of(origin));
    } catch (IOException e) {
      return broken(origin, e);
    }
  }

  private static StockModel broken(Path origin, IOException problem) {
    Path name = origin.getFileName();
    return new StockModel(
        "file:" + origin.toAbsolutePath().normalize() + "#" + problem.getMessage(),
        name == null ? origin.toString() : name.toString(),
        ModelGroup.FILE,
        Optional.empty(),
        Optional.empty(),
        Optional.of(origin),
        0,
        0,
        problem.getMessage(),
        List.of());
  }

  /** A model that is on this machine. */
  static StockModel of(InstalledModel model, String id, ModelGroup group, Optional<Path> origin)
      throws IOException {
    return new StockModel(
        id,
        model.card().caption(),
        group,
        Optional.of(model.card()),
        Optional.of(model),
        origin,
        Files.size(model.file()),
        0,
        "",
        facts(model));
  }

  private static List<StockModel.Fact> facts(InstalledModel model) throws IOException {
    List<StockModel.Fact> facts = new ArrayList<>();
    Optional<TestAccuracy> accuracy = TestAccuracy.read(model.cardFile());
    accuracy.ifPresent(it -> {
      facts.add(new StockModel.Fact("accuracy", it.percentText()));
      facts.add(new StockModel.Fact("accuracyOn", it.imagesText()));
      facts.add(new StockModel.Fact("accuracyData", it.data()));
    });
    for (StockModel.Fact fact : CardExtras.read(model.cardFile())) {
      // The accuracy in other words.
      if (accuracy.isEmpty() || !fact.key().startsWith("training: test")) {
        facts.add(fact);
      }
    }
    return facts;
  }
}
