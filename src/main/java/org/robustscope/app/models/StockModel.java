package org.robustscope.app.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.ModelCard;

/**
 * A model in the list.
 *
 * @param id unique in the list
 * @param card what is known of input and output; empty when it cannot be read
 * @param installed card and file; empty when it is not on this machine or cannot be used
 * @param origin what the user opened, a file or folder; for {@link ModelGroup#FILE} only
 * @param size of the file in bytes, 0 when not known
 * @param received bytes of a half download
 * @param problem why it cannot be used, one line, or empty
 * @param facts what else is known, such as licence, accuracy and source, in order
 */
record StockModel(
    String id,
    String title,
    ModelGroup group,
    Optional<ModelCard> card,
    Optional<InstalledModel> installed,
    Optional<Path> origin,
    long size,
    long received,
    String problem,
    List<Fact> facts) {
  StockModel {
    facts = List.copyOf(facts);
  }

  /**
   * A line about a model.
   *
   * @param key of the line's name among the messages: {@code fact.KEY}; or, where there is no such
   *     message, the name itself
   */
  record Fact(String key, String value) {}

  boolean isUsable() {
    return installed.isPresent() && problem.isEmpty();
  }

  /** The value of a fact, or empty. */
  String fact(String key) {
    return facts.stream()
        .filter(fact -> fact.key().equals(key))
        .map(Fact::value)
        .findFirst()
        .orElse("");
  }
}
