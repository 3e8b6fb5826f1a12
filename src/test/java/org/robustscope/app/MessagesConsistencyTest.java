package org.robustscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The window's words: every key that is asked for exists, and none stands there unused. */
class MessagesConsistencyTest {
  private static final Path BUNDLES = Path.of("src/main/resources/messages");
  private static final Path SOURCES = Path.of("src/main/java/org/robustscope/app");

  /** The bundles that the window's code asks; the layers below have their own way and tests. */
  private static final List<String> AREAS =
      List.of("shell", "explore", "sequence", "benchmark", "models", "charts", "export");

  private static final Pattern CALL = Pattern.compile("\\.text\\(\\s*\"([^\"]+)\"\\s*([,)+])");
  private static final Pattern ACTION =
      Pattern.compile("Action\\s*\\.named\\(\\s*\\w+(?:\\(\\))?,\\s*\"([^\"]+)\"\\s*\\)");

  /** How ExploreActions names its actions. */
  private static final Pattern SCREEN_ACTION =
      Pattern.compile("\\b(?:add|named|looking)\\(\\s*\"([A-Za-z0-9]+)\"\\s*,");

  private static final Pattern NUMBERED_ACTION =
      Pattern.compile("\\b(?:add|named)\\(\\s*\"([A-Za-z]+)\"\\s*\\+");
  private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z][A-Za-z0-9_.-]*)\"");
  private static final Pattern PREFIX = Pattern.compile("\"([A-Za-z][A-Za-z0-9_.-]*\\.)\"\\s*\\+");
  private static final Pattern FXML = Pattern.compile("\"%([A-Za-z][A-Za-z0-9_.-]*)\"");

  private static Set<String> keys() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (String area : AREAS) {
      Path file = BUNDLES.resolve(area + ".properties");
      if (Files.exists(file)) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
          properties.load(reader);
        }
        keys.addAll(properties.stringPropertyNames());
      }
    }
    return keys;
  }

  private static String text(Path root, String extension) throws IOException {
    var all = new StringBuilder();
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(f -> f.toString().endsWith(extension))
          .sorted()
          .forEach(f -> {
            try {
              all.append(Files.readString(f));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    return all.toString();
  }

  private static Set<String> found(Pattern pattern, String text, Predicate<Matcher> wanted) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (wanted.test(matcher)) {
        found.add(matcher.group(1));
      }
    }
    return found;
  }

  private static Set<String> actions(String java) {
    Set<String> ids = found(ACTION, java, _ -> true);
    ids.addAll(found(SCREEN_ACTION, java, _ -> true));
    return ids;
  }

  @Test
  void everyKeyThatIsAskedForExists() throws IOException {
    String java = text(SOURCES, ".java");
    Set<String> asked = found(CALL, java, call -> !call.group(2).equals("+"));
    actions(java).forEach(id -> asked.add("action." + id));
    asked.addAll(found(FXML, text(Path.of("fxml"), ".fxml"), _ -> true));
    assertThat(asked).hasSizeGreaterThan(20);
    assertThat(keys()).containsAll(asked);
  }

  @Test
  void noKeyIsUnused() throws IOException {
    String java = text(SOURCES, ".java");
    Set<String> literals = new HashSet<>(found(LITERAL, java, _ -> true));
    literals.addAll(found(FXML, text(Path.of("fxml"), ".fxml"), _ -> true));
    actions(java).forEach(id -> literals.addAll(List.of("action." + id, "action." + id + ".tip")));
    Set<String> prefixes = found(PREFIX, java, _ -> true);
    prefixes.remove("action.");
    found(NUMBERED_ACTION, java, _ -> true).forEach(id -> prefixes.add("action." + id));
    Set<String> unused = new TreeSet<>(keys());
    unused.removeIf(key -> literals.contains(key) || prefixes.stream().anyMatch(key::startsWith));
    assertThat(unused).isEmpty();
  }
}
