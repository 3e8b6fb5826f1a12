package org.robustscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.robustscope.model.ModelException;
import org.robustscope.model.TestAccuracy;
import org.robustscope.model.catalogue.CatalogueEntry;
import org.robustscope.model.store.LibraryModel;
import org.robustscope.model.store.LibraryModel.State;
import org.robustscope.model.store.ModelLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code robustscope models list}. */
@Command(name = "list", resourceBundle = "messages.cli")
final class ModelsListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;
  @Mixin private StoreOptions options;

  @Option(names = "--installed", descriptionKey = "models.installed")
  private boolean installedOnly;

  @Override
  public Integer call() {
    ModelLibrary library = options.library();
    try {
      List<LibraryModel> models =
          library.list().stream().filter(model -> !installedOnly || isHere(model)).toList();
      if (common.json()) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("store", library.store().root().toString());
        result.put("models", models.stream().map(ModelsListCommand::toJson).toList());
        common.printJson(spec, result);
      } else {
        print(models, spec.commandLine().getOut());
      }
      return ExitCode.DONE;
    } catch (ModelException e) {
      throw new CannotRunException(e.getMessage(), e);
    }
  }

  private static boolean isHere(LibraryModel model) {
    return model.state() != State.AVAILABLE && model.state() != State.PARTIAL;
  }

  private static void print(List<LibraryModel> models, PrintWriter out) {
    int width = models.stream().mapToInt(model -> model.id().length()).max().orElse(0);
    String format = "%-" + Math.max(width, 2) + "s  %-9s  %9s  %7s  %s%n";
    out.printf(Locale.ROOT, format, "id", "state", "size", "top-1", "title, weights, licence");
    for (LibraryModel model : models) {
      String top1 =
          model
              .catalogue()
              .map(entry -> entry.accuracy().top1Text())
              .or(() -> accuracy(model).map(TestAccuracy::percentText))
              .orElse("");
      out.printf(Locale.ROOT, format, model.id(), state(model), size(model), top1, remark(model));
    }
  }

  private static String state(LibraryModel model) {
    return model.state().name().toLowerCase(Locale.ROOT);
  }

  private static String size(LibraryModel model) {
    long bytes = bytes(model);
    return bytes < 0 ? "" : ByteText.of(bytes);
  }

  private static long bytes(LibraryModel model) {
    try {
      return model.installed().isPresent()
          ? Files.size(model.installed().get().file())
          : model.catalogue().map(CatalogueEntry::size).orElse(-1L);
    } catch (IOException _) {
      return -1;
    }
  }

  private static String remark(LibraryModel model) {
    if (!model.problem().isEmpty()) {
      return model.problem();
    }
    Optional<CatalogueEntry> entry = model.catalogue();
    if (entry.isEmpty()) {
      return accuracy(model)
          .map(it -> model.title() + ", top-1 on " + it.imagesText())
          .orElse(model.title());
    }
    CatalogueEntry facts = entry.get();
    String text = facts.title() + ", " + facts.weights() + ", licence " + facts.licence();
    if (facts.inPaper()) {
      text += ", in the paper";
    }
    if (!facts.training().isEmpty()) {
      text += ", " + facts.training();
    }
    return model.received() > 0 ? text + " (" + ByteText.of(model.received()) + " received)" : text;
  }

  /** What a model's own card says; the catalogue's figures are ImageNet's. */
  private static Optional<TestAccuracy> accuracy(LibraryModel model) {
    try {
      return model.installed().isPresent() && model.catalogue().isEmpty()
          ? TestAccuracy.read(model.installed().get().cardFile())
          : Optional.empty();
    } catch (ModelException _) {
      // The list must come all the same; the card was read a moment ago.
      return Optional.empty();
    }
  }

  private static Map<String, Object> toJson(LibraryModel model) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", model.id());
    json.put("title", model.title());
    json.put("state", state(model));
    json.put("size", bytes(model) < 0 ? null : bytes(model));
    json.put("received", model.received());
    json.put("file", model.installed().map(found -> found.file().toString()).orElse(null));
    json.put("problem", model.problem().isEmpty() ? null : model.problem());
    model.catalogue().ifPresent(entry -> put(json, entry));
    accuracy(model)
        .ifPresent(it -> {
          json.put("top1", it.percent());
          json.put("accuracySource", it.imagesText());
        });
    return json;
  }

  private static void put(Map<String, Object> json, CatalogueEntry entry) {
    json.put("weights", entry.weights());
    json.put("urls", entry.urls().stream().map(URI::toString).toList());
    json.put("sha256", entry.hasDigest() ? entry.sha256() : null);
    json.put("licence", entry.licence());
    json.put("top1", optional(entry.accuracy().top1()));
    json.put("top5", optional(entry.accuracy().top5()));
    json.put("accuracySource", entry.accuracy().source());
    json.put("training", entry.training());
    json.put("inPaper", entry.inPaper());
    json.put("note", entry.note());
  }

  private static Double optional(java.util.OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
