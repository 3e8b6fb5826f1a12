package org.robustscope.app.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The form of a new run, enough to bring it back; names that are no longer known choose nothing.
 *
 * @param kind the id of a benchmark, such as "imagenet-c"
 * @param generate whether the conditions are made from clean pictures
 * @param data the folder; empty when none was named
 * @param clean of clean pictures beside a published set
 * @param models ids of the chosen ones
 * @param types ids of corruptions
 * @param severities 1 to 5
 * @param perturbations with their strength, such as "shot_noise_2"
 * @param subset "all", "first" or "per_class"
 * @param count of the subset, as it was typed
 * @param enhancements ids
 * @param batch as it was typed; empty for the usual one
 * @param keep whether what is said of each picture is kept
 * @param store where results go; empty for the user's own
 */
public record BenchmarkSession(
    String kind,
    boolean generate,
    Optional<Path> data,
    Optional<Path> clean,
    List<String> models,
    List<String> types,
    List<String> severities,
    List<String> perturbations,
    String subset,
    String count,
    List<String> enhancements,
    String batch,
    boolean keep,
    Optional<Path> store) {
  public BenchmarkSession {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subset, "subset");
    Objects.requireNonNull(count, "count");
    Objects.requireNonNull(batch, "batch");
    models = List.copyOf(models);
    types = List.copyOf(types);
    severities = List.copyOf(severities);
    perturbations = List.copyOf(perturbations);
    enhancements = List.copyOf(enhancements);
  }
}
