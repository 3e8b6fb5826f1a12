package org.robustscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.robustscope.model.ModelException;
import org.robustscope.model.store.ModelStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code robustscope models remove}. */
@Command(name = "remove", resourceBundle = "messages.cli")
final class ModelsRemoveCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;
  @Mixin private StoreOptions options;

  @Parameters(arity = "1..*", paramLabel = "ID", descriptionKey = "models.remove.ids")
  private List<String> ids;

  @Option(names = "--yes", descriptionKey = "models.yes")
  private boolean yes;

  @Override
  public Integer call() {
    ModelStore store = options.library().store();
    Failures failures = common.failures(spec);
    if (!new Consent(spec, yes)
        .ask("remove %s from %s".formatted(String.join(", ", ids), store.root()))) {
      spec.commandLine().getErr().println("nothing was removed");
      return ExitCode.CANNOT_RUN;
    }
    List<String> removed = new ArrayList<>();
    for (String id : ids) {
      try {
        if (store.remove(id)) {
          removed.add(id);
        } else {
          failures.add(id + ": there is no such model in " + store.root());
        }
      } catch (ModelException | IllegalArgumentException e) {
        failures.add(e.getMessage());
      }
    }
    if (common.json()) {
      common.printJson(spec, Map.of("removed", removed));
    } else {
      removed.forEach(id -> spec.commandLine().getOut().println(id + ": removed"));
    }
    return failures.exitCode();
  }
}
