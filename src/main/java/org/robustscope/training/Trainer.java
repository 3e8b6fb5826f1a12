package org.robustscope.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * Trains one network. Must run on the thread that loaded PyTorch. After each epoch it writes {@code
 * checkpoint.bin} and a line of {@code log.csv}; a training that was stopped goes on after its last
 * whole epoch and ends with the same bits as one that was not.
 */
final class Trainer {
  static final String CHECKPOINT = "checkpoint.bin";
  private static final int ORDER = -1;
  private static final int EVALUATED_AT_ONCE = 250;

  /** After each epoch every fifth test picture is looked at, for the log alone. */
  private static final int LOGGED_PART = 5;

  private final Engine engine;
  private final Plan plan;
  private final Member member;
  private final Recipe recipe;
  private final long seed;
  private final Path folder;
  private final CifarData data;
  private final Treatment treatment;
  private final Consumer<String> messages;

  /**
   * @param folder where checkpoint and log are; must exist
   * @param messages takes a line an epoch
   */
  Trainer(Engine engine, Plan plan, CifarData data, Path folder, Consumer<String> messages) {
    this.engine = engine;
    this.plan = plan;
    this.member = plan.member();
    this.recipe = plan.recipe();
    this.seed = plan.seed();
    this.data = data;
    this.folder = folder;
    this.messages = messages;
    treatment = Treatment.of(recipe.method(), data.train());
  }

  /**
   * What is trained, how and from which seed.
   *
   * @param base the finished training that is gone on from, if any
   */
  record Plan(Member member, Recipe recipe, long seed, Optional<Checkpoint> base) {
    Plan(Member member, Recipe recipe, long seed) {
      this(member, recipe, seed, Optional.empty());
    }

    /** Tells apart what must not be mixed in one folder. */
    String key() {
      CRC32 nodes = new CRC32();
      nodes.update(member.net().nodes().toString().getBytes(StandardCharsets.UTF_8));
      String from = base.map(it -> " from " + it.key()).orElse("");
      return "%s %s seed %d nodes %08x%s"
          .formatted(member.name(), recipe, seed, nodes.getValue(), from);
    }

    Weights start() {
      return base.map(Checkpoint::weights).orElseGet(() -> Weights.initial(member.net(), seed));
    }
  }

  /**
   * @param weights after the last epoch
   * @param seconds of all epochs
   * @param correct of all test pictures, by PyTorch
   */
  record Result(Weights weights, double seconds, int correct) {}

  Result train(boolean resume) throws TrainingException {
    Checkpoint start = start(resume);
    Net net = member.net();
    TrainingLog log = TrainingLog.open(folder, start.epochs());
    try (NDManager manager = engine.newBaseManager();
        TorchNet torch = new TorchNet(net, start.weights(), manager);
        Nesterov optimizer = new Nesterov(net, torch, start.momenta(), recipe.decay(), manager)) {
      double seconds = start.seconds();
      CifarImages logged = data.test().everyNth(LOGGED_PART);
      for (int epoch = start.epochs(); epoch < recipe.epochs(); epoch++) {
        EpochTimer timer = new EpochTimer();
        double loss = epoch(epoch, torch, optimizer, timer, manager);
        double accuracy = (double) correct(torch, logged, manager) / logged.count();
        seconds += timer.seconds();
        new Checkpoint(key(), epoch + 1, seconds, torch.weights(), optimizer.momenta())
            .write(folder.resolve(CHECKPOINT));
        messages.accept(member.name() + ": " + log.add(epoch + 1, loss, accuracy, timer));
      }
      return new Result(torch.weights(), seconds, correct(torch, data.test(), manager));
    }
  }

  private Checkpoint start(boolean resume) throws TrainingException {
    Path file = folder.resolve(CHECKPOINT);
    if (!Files.exists(file)) {
      Net net = member.net();
      return new Checkpoint(key(), 0, 0, plan.start(), Weights.zeros(net));
    }
    if (!resume) {
      throw new TrainingException(
          file + ": a training was begun here; go on with --resume, or give another --out");
    }
    Checkpoint checkpoint = Checkpoint.read(file);
    if (!checkpoint.key().equals(key())) {
      throw new TrainingException(
          file + ": of another training (epochs, seed or network differ); give another --out");
    }
    return checkpoint;
  }

  private String key() {
    return plan.key();
  }

  private double epoch(
      int epoch, TorchNet torch, Nesterov optimizer, EpochTimer timer, NDManager manager)
      throws TrainingException {
    int[] order = order(epoch);
    int steps = order.length / Recipe.BATCH;
    Objective objective = Objective.of(recipe.method(), engine);
    BatchFiller filler = new BatchFiller(data.train(), treatment);
    FloatBuffer pictures = buffer(Recipe.BATCH * CifarImages.PICTURE);
    FloatBuffer classes = buffer(Recipe.BATCH * net().classes());
    double sum = 0;
    for (int step = 0; step < steps; step++) {
      fill(order, step * Recipe.BATCH, epoch, filler, pictures, classes);
      try (NDManager scratch = manager.newSubManager()) {
        NDArray x = scratch.create(pictures, shape(Recipe.BATCH), DataType.FLOAT32);
        NDArray y =
            scratch.create(classes, new Shape(Recipe.BATCH, net().classes()), DataType.FLOAT32);
        float loss = objective.gradients(torch, x, y, Seeds.of(seed, epoch, -2 - step));
        if (!Float.isFinite(loss)) {
          throw new TrainingException(
              "%s: diverged in epoch %d (the loss is %s); a lower rate than %s may help"
                  .formatted(member.name(), epoch + 1, loss, recipe.peakRate()));
        }
        sum += loss;
      }
      optimizer.step(recipe.rate(epoch * steps + step, recipe.epochs() * steps));
      timer.step(Recipe.BATCH);
    }
    timer.stop();
    return sum / steps;
  }

  private Net net() {
    return member.net();
  }

  private int[] order(int epoch) {
    SplittableRandom random = new SplittableRandom(Seeds.of(seed, epoch, ORDER));
    int[] order = new int[data.train().count()];
    Arrays.setAll(order, i -> i);
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    return order;
  }

  private void fill(
      int[] order,
      int from,
      int epoch,
      BatchFiller filler,
      FloatBuffer pictures,
      FloatBuffer classes) {
    pictures.clear();
    classes.clear();
    for (int i = from; i < from + Recipe.BATCH; i++) {
      filler.appendVaried(order[i], Seeds.of(seed, epoch, order[i]), pictures);
      for (int c = 0; c < net().classes(); c++) {
        classes.put(data.train().classes()[order[i]] == c ? 1f : 0f);
      }
    }
    pictures.flip();
    classes.flip();
  }

  /** How many pictures are classified correctly. */
  private int correct(TorchNet torch, CifarImages images, NDManager manager) {
    BatchFiller filler = new BatchFiller(images, treatment);
    FloatBuffer pictures = buffer(EVALUATED_AT_ONCE * CifarImages.PICTURE);
    int correct = 0;
    for (int from = 0; from < images.count(); from += EVALUATED_AT_ONCE) {
      int n = Math.min(EVALUATED_AT_ONCE, images.count() - from);
      pictures.clear();
      for (int i = from; i < from + n; i++) {
        filler.appendPlain(i, pictures);
      }
      pictures.flip();
      try (NDManager scratch = manager.newSubManager()) {
        NDArray x = scratch.create(pictures, shape(n), DataType.FLOAT32);
        long[] best = torch.forward(x, false).argMax(1).toLongArray();
        for (int i = 0; i < n; i++) {
          correct += best[i] == images.classes()[from + i] ? 1 : 0;
        }
      }
    }
    return correct;
  }

  private static Shape shape(int pictures) {
    return new Shape(pictures, 3, CifarImages.SIDE, CifarImages.SIDE);
  }

  private static FloatBuffer buffer(int length) {
    return ByteBuffer.allocateDirect(length * Float.BYTES)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }
}
