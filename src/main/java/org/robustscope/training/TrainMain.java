package org.robustscope.training;

import ai.djl.engine.Engine;
import java.nio.file.*;

final class TrainMain {
  public static void main(String[] args) throws Exception {
    System.setProperty("ai.djl.offline", "true");
    Engine engine = Engine.getEngine("PyTorch");
    Path out = Path.of(args[0]);
    Files.createDirectories(out);
    CifarData data = new CifarCache(out.resolve("cifar10.cache")).read(Path.of(args[1]));
    System.out.println(data.train().count() + " " + data.test().count());
    for (int i = 2; i < args.length; i++) {
      String[] s = args[i].split(":");
      Member m = Family.named(s[0]).orElseThrow();
      Recipe r = s.length > 1 ? m.recipe().withEpochs(Integer.parseInt(s[1])) : m.recipe();
      if (System.getProperty("bench") != null) {
        System.out.println(m.name() + " " + m.net().learnt() + " " + m.net().multiplyAdds() / 1e6);
      }
      CifarData d = System.getProperty("bench") != null ? new CifarData(data.train().everyNth(8), data.test().everyNth(10)) : data;
      Path folder = out.resolve(m.name());
      Files.createDirectories(folder);
      var result = new Trainer(engine, new Trainer.Plan(m, r, 1), d, folder, System.out::println).train(true);
      System.out.println(m.name() + " " + result.correct() + " of " + d.test().count() + " in " + result.seconds());
    }
  }
}
