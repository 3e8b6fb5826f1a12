package org.robustscope.app.benchmark;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.robustscope.app.common.BenchmarkSession;
import org.robustscope.benchmark.ResultsStore;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.dataset.DataKind;
import org.robustscope.dataset.Subset;
import org.robustscope.enhance.Enhancement;
import org.robustscope.perturbation.Perturbation;

/** The form as a session keeps it. */
final class SetupSessions {
  private SetupSessions() {}

  static BenchmarkSession of(SetupModel setup, Path store) {
    return new BenchmarkSession(
        setup.kindProperty().get().id(),
        setup.generateProperty().get(),
        setup.dataPath(),
        setup.cleanPath(),
        List.copyOf(setup.chosen()),
        setup.types().stream().map(CorruptionType::id).toList(),
        setup.severities().stream().map(String::valueOf).toList(),
        setup.perturbations().stream().map(Perturbation::id).toList(),
        name(setup.modeProperty().get()),
        setup.countProperty().get(),
        setup.enhancements().stream().map(Enhancement::id).toList(),
        setup.batchProperty().get(),
        setup.keepProperty().get(),
        store.equals(ResultsStore.ofUser()) ? Optional.empty() : Optional.of(store));
  }

  static void restore(BenchmarkSession session, SetupModel setup) {
    find(DataKind.values(), DataKind::id, session.kind()).ifPresent(setup.kindProperty()::set);
    setup.generateProperty().set(session.generate());
    setup.dataProperty().set(session.data().map(Path::toString).orElse(""));
    setup.cleanProperty().set(session.clean().map(Path::toString).orElse(""));
    replace(setup.chosen(), session.models());
    replace(
        setup.types(), all(List.of(CorruptionType.values()), CorruptionType::id, session.types()));
    replace(setup.severities(), all(List.of(1, 2, 3, 4, 5), String::valueOf, session.severities()));
    replace(
        setup.perturbations(), all(Perturbation.all(), Perturbation::id, session.perturbations()));
    find(Subset.Mode.values(), SetupSessions::name, session.subset())
        .ifPresent(setup.modeProperty()::set);
    setup.countProperty().set(session.count());
    replace(
        setup.enhancements(),
        all(List.of(Enhancement.values()), Enhancement::id, session.enhancements()));
    setup.batchProperty().set(session.batch());
    setup.keepProperty().set(session.keep());
  }

  private static String name(Subset.Mode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }

  private static <T> Optional<T> find(T[] values, Function<T, String> name, String wanted) {
    return all(List.of(values), name, List.of(wanted)).stream().findFirst();
  }

  private static <T> List<T> all(List<T> values, Function<T, String> name, List<String> wanted) {
    return values.stream().filter(it -> wanted.contains(name.apply(it))).toList();
  }

  private static <T> void replace(Set<T> target, Collection<T> wanted) {
    target.retainAll(wanted);
    target.addAll(wanted);
  }
}
