package org.robustscope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.robustscope.enhance.Enhancement;
import org.robustscope.enhance.Enhancer;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.ImageReadException;
import org.robustscope.model.ClassificationException;
import org.robustscope.model.Classifier;
import org.robustscope.model.Classifiers;
import org.robustscope.model.DeviceChoice;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.Label;
import org.robustscope.model.ModelException;
import org.robustscope.model.ModelFraming;
import org.robustscope.model.Prediction;
import org.robustscope.model.Ranked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code robustscope classify}: a model's best classes for pictures. */
@Command(name = "classify", resourceBundle = "messages.cli")
final class ClassifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;
  @Mixin private StoreOptions store;

  @Parameters(arity = "1..*", paramLabel = "IN", descriptionKey = "classify.in")
  private List<Path> in;

  @Option(
      names = "--model",
      paramLabel = "ID|FILE",
      required = true,
      descriptionKey = "classify.model")
  private String model;

  @Option(names = "--top", paramLabel = "N", defaultValue = "5", descriptionKey = "classify.top")
  private int top;

  @Option(
      names = "--device",
      paramLabel = "auto|cpu|gpu[:N]",
      defaultValue = "auto",
      converter = DeviceConverter.class,
      descriptionKey = "classify.device")
  private DeviceChoice device;

  @Option(
      names = "--enhance",
      paramLabel = "none|clahe",
      defaultValue = "none",
      converter = EnhancementConverter.class,
      descriptionKey = "classify.enhance")
  private Enhancement enhance;

  /** Enhancers own buffers, and pictures are classified on several threads. */
  private final ThreadLocal<Enhancer> enhancers =
      ThreadLocal.withInitial(() -> enhance.newEnhancer());

  private record Answer(Input input, Prediction prediction) {}

  @Override
  public Integer call() {
    if (top < 1) {
      throw new ParameterException(
          spec.commandLine(), "--top: the number (" + top + ") should be 1 or more");
    }
    InstalledModel installed = resolved();
    Failures failures = common.failures(spec);
    List<Input> inputs = InputFiles.list(in, failures);
    if (inputs.isEmpty()) {
      throw new CannotRunException("nothing to classify: no picture among the inputs");
    }
    try (Classifiers classifiers = new Classifiers();
        Classifier classifier = classifiers.open(installed, device)) {
      noteTwice(classifier);
      classify(classifier, inputs, failures);
    } catch (ModelException e) {
      throw new CannotRunException(e.getMessage(), e);
    }
    return failures.exitCode();
  }

  private InstalledModel resolved() {
    try {
      return ModelArgument.resolve(model, store.library());
    } catch (ModelException e) {
      throw new CannotRunException(e.getMessage(), e);
    }
  }

  private void noteTwice(Classifier classifier) {
    if (enhance != Enhancement.NONE && classifier.card().enhancement().isPresent()) {
      spec.commandLine()
          .getErr()
          .println(
              "note: the card of "
                  + classifier.card().name()
                  + " has CLAHE of its own, which acts after that of --enhance");
    }
  }

  private void classify(Classifier classifier, List<Input> inputs, Failures failures) {
    LabelledAccuracy accuracy =
        new LabelledAccuracy(
            classifier.labels().stream().map(Label::wnid).collect(Collectors.toSet()));
    List<Map<String, Object>> images = new ArrayList<>();
    common.progress().start(inputs.size());
    try (Batch batch = new Batch()) {
      batch.run(
          inputs,
          input -> answer(classifier, input, failures),
          answer -> {
            if (answer.prediction() != null) {
              accuracy.count(answer.input(), answer.prediction());
              if (common.json()) {
                images.add(toJson(answer, accuracy.labelOf(answer.input())));
              } else {
                print(answer);
              }
            }
            common.progress().step();
          });
    }
    common.progress().clear();
    if (common.json()) {
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("model", classifier.card().name());
      result.put("device", classifier.device().used());
      result.put("deviceReason", classifier.device().reason());
      result.put("enhance", enhance.id());
      result.put("images", images);
      result.put("accuracy", accuracy.toJson());
      common.printJson(spec, result);
    } else {
      accuracy.summary().ifPresent(spec.commandLine().getOut()::println);
    }
  }

  private Answer answer(Classifier classifier, Input input, Failures failures) {
    try {
      var photograph = ImageFiles.read(input.file()).image();
      var enhanced = enhancers.get().apply(photograph);
      return new Answer(input, classifier.classify(enhanced, ModelFraming.PHOTOGRAPH));
    } catch (ImageReadException e) {
      failures.add(e.getMessage());
    } catch (IllegalArgumentException | ClassificationException e) {
      failures.add(input.file() + ": " + e.getMessage());
    }
    return new Answer(input, null);
  }

  private void print(Answer answer) {
    var out = spec.commandLine().getOut();
    common.progress().clear();
    out.println(answer.input().relativePath());
    for (Ranked ranked : answer.prediction().top(top)) {
      out.printf(
          Locale.ROOT,
          "  %d  %5.1f %%  %s  %s%n",
          ranked.rank(),
          100 * ranked.probability(),
          ranked.label().wnid(),
          ranked.label().name());
    }
  }

  private Map<String, Object> toJson(Answer answer, String label) {
    List<Map<String, Object>> classes = new ArrayList<>();
    for (Ranked ranked : answer.prediction().top(top)) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("rank", ranked.rank());
      row.put("index", ranked.label().index());
      row.put("wnid", ranked.label().wnid());
      row.put("label", ranked.label().name());
      row.put("probability", ranked.probability());
      classes.add(row);
    }
    Map<String, Object> image = new LinkedHashMap<>();
    image.put("file", answer.input().file().toString());
    image.put("trueWnid", label);
    image.put("top", classes);
    return image;
  }

  /** Top-1 and top-5 over the pictures whose folder is called after a class of the model. */
  private static final class LabelledAccuracy {
    private final Set<String> wnids;
    private int labelled;
    private int top1;
    private int top5;

    LabelledAccuracy(Set<String> wnids) {
      this.wnids = wnids;
    }

    /** The true class by the folder's name, or null when that is no class of the model. */
    String labelOf(Input input) {
      String folder = input.folderName();
      return !folder.isEmpty() && wnids.contains(folder) ? folder : null;
    }

    void count(Input input, Prediction prediction) {
      String label = labelOf(input);
      if (label == null) {
        return;
      }
      labelled++;
      int rank =
          prediction.top(5).stream()
              .filter(ranked -> ranked.label().wnid().equals(label))
              .mapToInt(Ranked::rank)
              .findFirst()
              .orElse(0);
      top1 += rank == 1 ? 1 : 0;
      top5 += rank > 0 ? 1 : 0;
    }

    java.util.Optional<String> summary() {
      return labelled == 0
          ? java.util.Optional.empty()
          : java.util.Optional.of(
              String.format(
                  Locale.ROOT,
                  "top-1 %.1f %% (%d of %d), top-5 %.1f %% (%d of %d); true class = name of the"
                      + " folder",
                  100.0 * top1 / labelled,
                  top1,
                  labelled,
                  100.0 * top5 / labelled,
                  top5,
                  labelled));
    }

    Map<String, Object> toJson() {
      if (labelled == 0) {
        return null;
      }
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("images", labelled);
      json.put("top1", (double) top1 / labelled);
      json.put("top5", (double) top5 / labelled);
      return json;
    }
  }
}
