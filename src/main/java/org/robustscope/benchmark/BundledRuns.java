package org.robustscope.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The results that ship with the program: runs of its bundled models, with their exact counts. An
 * index names the files ({@link RunFile}), the command that measured each, the model that
 * normalises, and what figures need to know of the models.
 *
 * @param base the model of each run over which CE, FR and T5D are
 * @param runs complete ones, of different benchmarks
 * @param models every model of the runs, in the order in which figures list them
 */
public record BundledRuns(String base, List<Run> runs, List<Model> models) {
  private static final String FOLDER = "results/";
  private static final String INDEX = FOLDER + "family.json";

  /**
   * A run.
   *
   * @param file its resource
   * @param command that measured it, as it was typed
   */
  public record Run(StoredRun run, String file, String command) {
    /** The model's place in the run's plan; empty when it is not of this run. */
    public Optional<Integer> entrant(String model) {
      List<Entrant> entrants = run.plan().entrants();
      for (int i = 0; i < entrants.size(); i++) {
        if (entrants.get(i).title().equals(model)) {
          return Optional.of(i);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * What figures know of a model besides its results.
   *
   * @param group whose colour it has, such as ResNet
   * @param enhancement what distinguishes it from the model it is compared with; empty without
   * @param of the model it is compared with; empty without
   * @param parameters of the network, when its card says so
   * @param multiplyAdds of one picture, when its card says so
   */
  public record Model(
      String name,
      String group,
      String enhancement,
      String of,
      OptionalLong parameters,
      OptionalLong multiplyAdds) {}

  public BundledRuns {
    runs = List.copyOf(runs);
    models = List.copyOf(models);
  }

  /**
   * Reads and checks them; none in a program that was built without. Takes some 100 ms: not on the
   * JavaFX thread.
   *
   * @throws UncheckedIOException when the program's own files are damaged, naming the file
   */
  public static BundledRuns read() {
    return read(BundledRuns.class.getClassLoader());
  }

  static BundledRuns read(ClassLoader resources) {
    if (resources.getResource(INDEX) == null) {
      return new BundledRuns("", List.of(), List.of());
    }
    JsonNode index = tree(resources, INDEX);
    List<Model> models = new ArrayList<>();
    for (JsonNode model : index.path("models")) {
      models.add(model(resources, model));
    }
    String base = index.path("base").asText();
    List<Run> runs = new ArrayList<>();
    for (JsonNode named : index.path("runs")) {
      String file = FOLDER + named.path("file").asText();
      Run run = new Run(run(resources, file), file, named.path("command").asText());
      check(run, base, models);
      runs.add(run);
    }
    return new BundledRuns(base, runs, models);
  }

  private static Model model(ClassLoader resources, JsonNode named) {
    String name = named.path("name").asText();
    JsonNode card = tree(resources, "models/" + name + ".json");
    return new Model(
        name,
        named.path("group").asText(),
        named.path("enhancement").asText(),
        named.path("of").asText(),
        number(card.path("parameters")),
        number(card.path("multiplyAdds")));
  }

  private static OptionalLong number(JsonNode value) {
    return value.isIntegralNumber() ? OptionalLong.of(value.longValue()) : OptionalLong.empty();
  }

  private static StoredRun run(ClassLoader resources, String file) {
    try {
      List<RunImport.Imported> runs = RunImport.read(bytes(resources, file));
      if (runs.size() != 1) {
        throw damaged(file, "holds " + runs.size() + " runs and should hold one", null);
      }
      return runs.getFirst().run();
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(file, e.getMessage(), e);
    }
  }

  /** A result that ships is a whole one, over a base that was measured with it. */
  private static void check(Run run, String base, List<Model> models) {
    if (!run.run().isComplete()) {
      throw damaged(run.file(), "should be complete, is " + RunText.state(run.run()), null);
    }
    if (run.entrant(base).isEmpty()) {
      throw damaged(run.file(), "lacks the base " + base, null);
    }
    for (Entrant entrant : run.run().plan().entrants()) {
      if (models.stream().noneMatch(model -> model.name().equals(entrant.title()))) {
        throw damaged(run.file(), "model " + entrant.title() + " is not in " + INDEX, null);
      }
    }
  }

  private static JsonNode tree(ClassLoader resources, String file) {
    try {
      return PlanJson.mapper().readTree(bytes(resources, file));
    } catch (IOException e) {
      throw damaged(file, e.getMessage(), e);
    }
  }

  private static byte[] bytes(ClassLoader resources, String file) throws IOException {
    try (InputStream in = resources.getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException("is missing");
      }
      return in.readAllBytes();
    }
  }

  private static UncheckedIOException damaged(String file, String why, Exception cause) {
    return new UncheckedIOException(
        new IOException("the program is damaged: " + file + ": " + why, cause));
  }
}
