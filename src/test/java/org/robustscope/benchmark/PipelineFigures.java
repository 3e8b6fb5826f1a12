package org.robustscope.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Variant;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.dataset.DataKind;
import org.robustscope.dataset.DataSets;
import org.robustscope.dataset.ImageSet;
import org.robustscope.dataset.Subset;
import org.robustscope.enhance.Enhancement;
import org.robustscope.image.RgbImage;
import org.robustscope.model.Classifier;
import org.robustscope.model.Classifiers;
import org.robustscope.model.DeviceChoice;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.ModelFiles;
import org.robustscope.model.ModelFraming;
import org.robustscope.random.SeedMode;
import org.robustscope.random.SeedRule;

/**
 * How near the pipeline comes to what the cores can do. Not a test: run it on an idle machine.
 *
 * <p>Arguments: a folder of clean pictures, a model, how many pictures, how many pictures for the
 * times of one thread, and optionally the threads.
 */
final class PipelineFigures {
  private PipelineFigures() {}

  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    InstalledModel model = ModelFiles.installed(Path.of(arguments[1]));
    int pictures = Integer.parseInt(arguments[2]);
    int alone = Integer.parseInt(arguments[3]);
    int threads =
        arguments.length > 4
            ? Integer.parseInt(arguments[4])
            : Runtime.getRuntime().availableProcessors();
    double[] seconds = alone > 0 ? alone(data, model, alone) : new double[] {0, 0};
    System.out.printf(
        "one thread, %d pictures x 76: to load and corrupt %.2f ms, to classify %.2f ms a"
            + " picture%n",
        alone, 1000 * seconds[0], 1000 * seconds[1]);
    run(data, model, pictures, threads, seconds[0] + seconds[1]);
  }

  /** Seconds a made picture: to load and make, to classify; one thread, after warming up. */
  private static double[] alone(Path data, InstalledModel model, int pictures) throws IOException {
    ImageSet set = Subset.perClass(1).of(DataSets.images(data));
    Making making = new Making(new SeedRule(SeedMode.IMAGE, 0), true, "");
    FrostTextures textures = FrostTextures.shipped();
    Material material = new MadePictures(set, Variant.V224, making, () -> textures);
    Material.Maker maker = material.newMaker();
    double[] seconds = new double[2];
    try (Classifiers classifiers = new Classifiers(1);
        Classifier classifier = classifiers.open(model, DeviceChoice.CPU)) {
      // The first two pictures warm up.
      int measured = 0;
      for (int item = 0; item < pictures + 2; item++) {
        long start = System.nanoTime();
        RgbImage loaded = maker.load(item);
        long making1 = System.nanoTime() - start;
        long classifying = 0;
        for (Condition condition : conditions()) {
          start = System.nanoTime();
          RgbImage buffer = new RgbImage(224, 224);
          RgbImage picture = maker.picture(item, loaded, condition, buffer);
          making1 += System.nanoTime() - start;
          start = System.nanoTime();
          classifier.classify(List.of(picture), ModelFraming.PREPARED);
          classifying += System.nanoTime() - start;
        }
        if (item >= 2) {
          measured += conditions().size();
          seconds[0] += making1 / 1e9;
          seconds[1] += classifying / 1e9;
        }
      }
      seconds[0] /= measured;
      seconds[1] /= measured;
    }
    return seconds;
  }

  private static List<Condition> conditions() {
    List<Condition> conditions = new ArrayList<>(List.of(Condition.CLEAN));
    for (CorruptionType type : CorruptionType.benchmark()) {
      for (int severity = 1; severity <= 5; severity++) {
        conditions.add(Condition.of(type, severity));
      }
    }
    return conditions;
  }

  private static void run(
      Path data, InstalledModel model, int pictures, int threads, double aloneSeconds)
      throws IOException {
    EvaluationRequest request =
        EvaluationRequest.of(
                DataKind.IMAGENET_C, data, true, List.of(new Competitor(model, Enhancement.NONE)))
            .on(Subset.first(pictures));
    if (Boolean.getBoolean("few")) {
      request = request.withCorruptions(List.of(CorruptionType.BRIGHTNESS), List.of(1));
    }
    Path file = Files.createTempFile("pipeline", ".sqlite");
    Files.delete(file);
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    AtomicLong last = new AtomicLong(System.nanoTime());
    try (Evaluation evaluation = Evaluation.prepare(request, DeviceChoice.CPU);
        ResultsStore store = ResultsStore.open(file)) {

      long cpu = system.getProcessCpuTime();
      long start = System.nanoTime();
      StoredRun run =
          evaluation.run(
              store,
              RunSettings.usual(224).withThreads(threads),
              new RunControl(),
              new RunListener() {
                @Override
                public void progress(RunProgress progress) {
                  if (System.nanoTime() - last.get() > 15_000_000_000L) {
                    last.set(System.nanoTime());
                    System.out.printf(
                        "  %d of %d parts, %.1f pictures/s, %s%n",
                        progress.parts(), progress.allParts(), progress.perSecond(), memory());
                  }
                }
              });
      double wall = (System.nanoTime() - start) / 1e9;
      double busy = (system.getProcessCpuTime() - cpu) / 1e9 / wall;
      long made = (long) run.plan().data().items() * run.plan().conditions().size();
      int cores = Runtime.getRuntime().availableProcessors();
      System.out.printf(
          "%d threads: %d pictures in %.1f s, %.2f a second; %.1f %% of %d cores busy; %s%n",
          threads, made, wall, made / wall, 100 * busy / cores, cores, memory());
      if (aloneSeconds > 0) {
        System.out.printf(
            "bound %.2f a second, reached %.1f %%%n",
            cores / aloneSeconds, 100 * made / wall * aloneSeconds / cores);
      }
    }
  }

  /** The process's memory now and at most, as Linux tells it. */
  private static String memory() {
    try {
      return String.join(
          ", ",
          Files.readAllLines(Path.of("/proc/self/status")).stream()
              .filter(it -> it.startsWith("VmRSS") || it.startsWith("VmHWM"))
              .map(it -> it.replaceAll("\\s+", " "))
              .toList());
    } catch (IOException e) {
      return "memory unknown";
    }
  }
}
