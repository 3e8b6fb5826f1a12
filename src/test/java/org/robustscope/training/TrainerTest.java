package org.robustscope.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.robustscope.testing.PyTorch;
import org.robustscope.training.Recipe.Method;

/** Trainings of seconds: a small network, pictures made up. */
final class TrainerTest {
  private static final int EPOCHS = 2;
  private static final CifarData DATA =
      new CifarData(TrainingData.images(3 * Recipe.BATCH, 1), TrainingData.images(100, 2));

  @TempDir private Path folder;

  private static Net net() {
    NetBuilder b = new NetBuilder(CifarImages.SIDE);
    int x = b.convNormRelu(NetBuilder.PICTURE, 16, 3, 2);
    x = b.convNormRelu(x, 16, 3, 2);
    b.dense(b.globalAverage(x), 10);
    return b.build();
  }

  private static Trainer.Plan plan(Method method, long seed) {
    return plan(method, EPOCHS, seed);
  }

  private static Trainer.Plan plan(Method method, int epochs, long seed) {
    Recipe recipe = new Recipe(method, epochs, 0.1, 3e-4);
    return new Trainer.Plan(
        new Member("small", "Small", "small", recipe, TrainerTest::net), recipe, seed);
  }

  private Trainer.Result train(
      Engine engine, Trainer.Plan plan, String name, boolean resume, Consumer<String> messages)
      throws IOException, TrainingException {
    Path into = Files.createDirectories(folder.resolve(name));
    return new Trainer(engine, plan, DATA, into, messages).train(resume);
  }

  /** A stop, here after the first epoch's checkpoint, as a kill at that moment would be. */
  private static void stop(String message) {
    throw new Stopped();
  }

  private static final class Stopped extends RuntimeException {}

  @ParameterizedTest
  @EnumSource(Method.class)
  void resumedTrainingEqualsAnUndisturbedOne(Method method) throws IOException, TrainingException {
    Engine engine = PyTorch.engine();
    Trainer.Result whole = train(engine, plan(method, 5), "whole", false, _ -> {});
    assertThatThrownBy(() -> train(engine, plan(method, 5), "cut", false, TrainerTest::stop))
        .isInstanceOf(Stopped.class);
    assertThat(Checkpoint.read(folder.resolve("cut/checkpoint.bin")).epochs()).isEqualTo(1);

    Trainer.Result resumed = train(engine, plan(method, 5), "cut", true, _ -> {});

    assertThat(resumed.correct()).isEqualTo(whole.correct());
    whole
        .weights()
        .byName()
        .forEach((name, values) -> assertThat(resumed.weights().get(name)).isEqualTo(values));
    assertThat(losses("cut")).isEqualTo(losses("whole")).hasSize(EPOCHS);
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void smallNetworkLearns(Method method) throws IOException, TrainingException {
    Engine engine = PyTorch.engine();
    Trainer.Result result = train(engine, plan(method, 6, 1), "small", false, _ -> {});
    assertThat(result.correct()).as("of 100, where chance gives 10").isGreaterThan(40);
    List<String> losses = losses("small");
    assertThat(Double.parseDouble(losses.getLast().split(",")[1]))
        .isLessThan(Double.parseDouble(losses.getFirst().split(",")[1]));
  }

  @Test
  void seedDecides() throws IOException, TrainingException {
    Engine engine = PyTorch.engine();
    Weights first = train(engine, plan(Method.PLAIN, 1), "1", false, _ -> {}).weights();
    Weights again = train(engine, plan(Method.PLAIN, 1), "again", false, _ -> {}).weights();
    Weights other = train(engine, plan(Method.PLAIN, 2), "2", false, _ -> {}).weights();
    String name = first.byName().keySet().iterator().next();
    assertThat(again.get(name)).isEqualTo(first.get(name));
    assertThat(other.get(name)).isNotEqualTo(first.get(name));
  }

  @Test
  void furtherTrainingStartsFromTheGivenWeightsAndIsATrainingOfItsOwn()
      throws IOException, TrainingException {
    Engine engine = PyTorch.engine();
    Trainer.Result first = train(engine, plan(Method.PLAIN, 6, 1), "first", false, _ -> {});
    Checkpoint done = Checkpoint.read(folder.resolve("first/checkpoint.bin"));
    Trainer.Plan anew = plan(Method.AUGMIX, 1, 1);
    Trainer.Plan further = new Trainer.Plan(anew.member(), anew.recipe(), 1, Optional.of(done));

    Trainer.Result result = train(engine, further, "second", false, _ -> {});

    assertThat(result.correct()).isGreaterThan(first.correct() - 15);
    double loss = Double.parseDouble(losses("second").getFirst().split(",")[1]);
    assertThat(loss).isLessThan(Double.parseDouble(losses("first").getFirst().split(",")[1]));
    assertThatThrownBy(() -> train(engine, anew, "second", true, _ -> {}))
        .hasMessageContaining("of another training");
  }

  @Test
  void trainingThatWasBegunIsNotOverwritten() throws IOException, TrainingException {
    Engine engine = PyTorch.engine();
    train(engine, plan(Method.PLAIN, 1), "one", false, _ -> {});
    assertThatThrownBy(() -> train(engine, plan(Method.PLAIN, 1), "one", false, _ -> {}))
        .isInstanceOf(TrainingException.class)
        .hasMessageEndingWith("go on with --resume, or give another --out");
    assertThatThrownBy(() -> train(engine, plan(Method.PLAIN, 2), "one", true, _ -> {}))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("of another training (epochs, seed or network differ)");
    Files.write(folder.resolve("one/checkpoint.bin"), new byte[100]);
    assertThatThrownBy(() -> train(engine, plan(Method.PLAIN, 1), "one", true, _ -> {}))
        .isInstanceOf(TrainingException.class)
        .hasMessageEndingWith("checkpoint.bin: no checkpoint of a training");
  }

  /** Epoch and loss. */
  private List<String> losses(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name).resolve("log.csv")).stream()
        .skip(1)
        .map(line -> line.split(",")[0] + "," + line.split(",")[1])
        .toList();
  }
}
