package org.robustscope.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What every command shares: help, machine output, failures and progress. */
final class CommonOptions {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "common.help")
  private boolean help;

  @Option(names = "--json", descriptionKey = "common.json")
  private boolean json;

  private Progress progress;

  boolean json() {
    return json;
  }

  Progress progress() {
    return progress;
  }

  /** The failures of one run of the command, which starts its progress line too. */
  Failures failures(CommandSpec spec) {
    PrintWriter err = spec.commandLine().getErr();
    progress = Progress.onTerminal(err);
    return new Failures(err, progress);
  }

  void printJson(CommandSpec spec, Object value) {
    ObjectMapper mapper =
        new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    try {
      spec.commandLine().getOut().println(mapper.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
