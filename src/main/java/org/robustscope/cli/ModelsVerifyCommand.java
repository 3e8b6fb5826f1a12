package org.robustscope.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.robustscope.model.ModelException;
import org.robustscope.model.store.ModelStore;
import org.robustscope.model.store.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code robustscope models verify}: whether installed files are what their cards say. */
@Command(name = "verify", resourceBundle = "messages.cli")
final class ModelsVerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;
  @Mixin private StoreOptions options;

  @Parameters(arity = "0..*", paramLabel = "ID", descriptionKey = "models.verify.ids")
  private List<String> ids = new ArrayList<>();

  @Override
  public Integer call() {
    ModelStore store = options.library().store();
    Failures failures = common.failures(spec);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String id : wanted(store)) {
      if (!store.contains(id)) {
        failures.add(id + ": there is no such model in " + store.root());
        continue;
      }
      Verification found = store.verify(id);
      if (!found.good()) {
        failures.add(id + ": " + found.message());
      } else if (!common.json()) {
        spec.commandLine().getOut().println(id + ": good, " + found.message());
      }
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("id", id);
      row.put("good", found.good());
      row.put("message", found.message());
      rows.add(row);
    }
    if (common.json()) {
      common.printJson(spec, Map.of("models", rows));
    }
    return failures.exitCode();
  }

  private List<String> wanted(ModelStore store) {
    try {
      return ids.isEmpty() ? store.ids() : ids;
    } catch (ModelException e) {
      throw new CannotRunException(e.getMessage(), e);
    }
  }
}
