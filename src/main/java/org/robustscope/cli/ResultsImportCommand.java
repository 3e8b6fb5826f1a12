package org.robustscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.robustscope.benchmark.EvaluationException;
import org.robustscope.benchmark.ResultsStore;
import org.robustscope.benchmark.RunImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code robustscope results import}. */
@Command(name = "import", resourceBundle = "messages.cli")
final class ResultsImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;
  @Mixin private ResultsOption results;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "results.import")
  private List<Path> files;

  @Override
  public Integer call() {
    Failures failures = common.failures(spec);
    List<String> taken = new ArrayList<>();
    List<String> known = new ArrayList<>();
    try (ResultsStore store = ResultsStore.open(results.file())) {
      for (Path file : files) {
        try {
          for (RunImport.Imported imported : RunImport.read(file)) {
            boolean isNew = store.add(imported.run(), imported.unreadable());
            (isNew ? taken : known).add(imported.run().id());
          }
        } catch (EvaluationException e) {
          failures.add(e.getMessage());
        }
      }
    } catch (IOException e) {
      throw new CannotRunException(e.getMessage(), e);
    }
    if (common.json()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("imported", taken);
      json.put("alreadyThere", known);
      common.printJson(spec, json);
    } else {
      taken.forEach(id -> spec.commandLine().getOut().println("imported " + id));
      known.forEach(id -> spec.commandLine().getOut().println("already there: " + id));
    }
    return failures.exitCode();
  }
}
