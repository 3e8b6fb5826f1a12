package org.robustscope.training;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Trains the bundled demonstration models and writes them as ONNX with their cards. */
public final class Training {
  private static final String NO_ENGINE =
      "training needs PyTorch, which is not part of the program: build with mvn -q -Ppytorch"
          + " -DskipTests package (115 MB more), then run target/robustscope/bin/robustscope train";

  private final Path data;
  private final Path out;
  private final long seed;
  private final boolean resume;
  private final Consumer<String> messages;

  /**
   * @param data CIFAR-10 as picture files: a folder with train and test, or a .tar.gz of it
   * @param out gets a folder a network (checkpoint, log) and the finished models
   * @param resume goes on where a training stopped; without it one that was begun is refused
   * @param messages takes a line an epoch
   */
  public Training(Path data, Path out, long seed, boolean resume, Consumer<String> messages) {
    this.data = data;
    this.out = out;
    this.seed = seed;
    this.resume = resume;
    this.messages = messages;
  }

  /** The names of the networks that can be trained, the base first. */
  public static List<String> names() {
    return trainable().map(Member::name).toList();
  }

  /** A line a network: name, parameters, multiply-adds, epochs, architecture. */
  public static List<String> descriptions() {
    return trainable()
        .map(m ->
            String.format(
                Locale.ROOT,
                "%-16s %,9d parameters %6.1f M multiply-adds %3d epochs  %s",
                m.name(),
                m.net().learnt(),
                m.net().multiplyAdds() / 1e6,
                m.recipe().epochs(),
                m.architecture()))
        .toList();
  }

  private static java.util.stream.Stream<Member> trainable() {
    return Family.MEMBERS.stream();
  }

  /**
   * Trains a network, unless its training is already done, and writes its model into {@code out}.
   * Takes minutes to hours; must be called on the thread of the first call.
   *
   * @param name one of {@link #names()}
   * @param epochs 0 for the recipe's own number
   * @throws TrainingException one line: what is missing or wrong
   */
  public void train(String name, int epochs) throws TrainingException {
    Member found = Family.named(name).orElseThrow(() -> new TrainingException(name + ": unknown"));
    Member member = epochs == 0 ? found : found.withEpochs(epochs);
    checkPlaces();
    base(member);
    Engine engine = engine();
    Path folder = out.resolve(member.name());
    try {
      Files.createDirectories(folder);
      CifarData cifar = new CifarCache(out.resolve("cifar10.cache")).read(data);
      var plan = new Trainer.Plan(member, member.recipe(), seed, base(member));
      var result = new Trainer(engine, plan, cifar, folder, messages).train(resume);
      String command =
          "robustscope train --net %s --data %s --epochs %d --seed %d --out DIR"
              .formatted(name, data.getFileName(), member.recipe().epochs(), seed);
      int correct = new ModelExport(plan, folder, out).write(command, cifar.test());
      messages.accept(
          "%s: %d of %d test images by ONNX Runtime, %d by PyTorch"
              .formatted(name, correct, cifar.test().count(), result.correct()));
    } catch (IOException e) {
      throw new TrainingException(folder + ": " + e.getMessage(), e);
    }
  }

  /** What can be seen at once is said before PyTorch is loaded and before anything is written. */
  private void checkPlaces() throws TrainingException {
    if (!Files.exists(data)) {
      throw new TrainingException(data + ": no such folder or .tar.gz");
    }
    Path there = out.toAbsolutePath();
    while (!Files.exists(there)) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there)) {
      throw new TrainingException(there + ": is no folder");
    }
    if (!Files.isWritable(there)) {
      throw new TrainingException(there + ": cannot be written into");
    }
  }

  /** The finished training that a member goes on from. */
  private Optional<Checkpoint> base(Member member) throws TrainingException {
    if (member.base().isEmpty()) {
      return Optional.empty();
    }
    Member base = Family.named(member.base().get()).orElseThrow();
    Path file = out.resolve(base.name()).resolve(Trainer.CHECKPOINT);
    if (Files.exists(file)) {
      Checkpoint done = Checkpoint.read(file);
      Member asDone = base.withEpochs(Math.max(1, done.epochs()));
      if (done.key().equals(new Trainer.Plan(asDone, asDone.recipe(), seed).key())) {
        return Optional.of(done);
      }
    }
    throw new TrainingException(
        "%s: %s goes on from %s, which is not trained here to its end with seed %d; do that first"
            .formatted(file, member.name(), base.name(), seed));
  }

  private static Engine engine() throws TrainingException {
    System.setProperty("ai.djl.offline", "true");
    if (!Engine.hasEngine("PyTorch")) {
      throw new TrainingException(NO_ENGINE);
    }
    try {
      return Engine.getEngine("PyTorch");
    } catch (EngineException | LinkageError e) {
      throw new TrainingException(NO_ENGINE + " (" + e.getMessage() + ")", e);
    }
  }
}
