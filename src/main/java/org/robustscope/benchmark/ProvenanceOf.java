package org.robustscope.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.dataset.DataKind;
import org.robustscope.model.Classifiers;
import org.robustscope.model.DeviceReport;
import org.robustscope.random.SeedMode;
import org.robustscope.random.SeedRule;

/** Writes down how a session works. */
final class ProvenanceOf {
  private ProvenanceOf() {}

  static Provenance session(
      EvaluationRequest request,
      Outline outline,
      EvaluationData data,
      Classifiers classifiers,
      List<DeviceReport> devices,
      Optional<FrostTextures> textures,
      RunSettings settings) {
    List<Provenance.Device> places = new ArrayList<>();
    for (int i = 0; i < devices.size(); i++) {
      DeviceReport device = devices.get(i);
      places.add(
          new Provenance.Device(
              outline.entrants().get(i).title(),
              device.asked().toString(),
              device.used().toString(),
              device.reason()));
    }
    return new Provenance(
        program(),
        classifiers.engines(),
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        settings.threads(),
        settings.batch(),
        request.data().toAbsolutePath().normalize().toString(),
        data.description(),
        request.clean().map(it -> it.toAbsolutePath().normalize().toString()).orElse(""),
        preprocessing(outline),
        outline.making().map(it -> seeds(it.seedRule())).orElse(""),
        textures.map(FrostTextures::description).orElse(""),
        places);
  }

  /** Name and version. */
  static String program() {
    String version = ProvenanceOf.class.getPackage().getImplementationVersion();
    return "RobustScope " + (version == null ? "(run from classes, no version)" : version);
  }

  private static String preprocessing(Outline outline) {
    if (outline.kind() == DataKind.CLEAN) {
      return "each model's own resize and crop, as its card says";
    }
    if (outline.making().isEmpty()) {
      return "published pictures as they are, scaled to the model's input where it is another"
          + " size; clean ones cut as the benchmark does";
    }
    String how =
        switch (outline.variant()) {
          case "224" -> "shorter side 256, centre crop 224";
          case "299" -> "centre 87.5 %, resized to 299x299";
          default ->
              "resized to " + outline.variant() + "x" + outline.variant() + " where it is not";
        };
    String coded =
        outline.making().get().jpeg85()
            ? "corrupted pictures through JPEG quality 85"
            : "in memory, no JPEG";
    return how + "; " + coded + "; scaled to the model's input where it is another size";
  }

  private static String seeds(SeedRule rule) {
    return rule.mode() == SeedMode.CALL
        ? "seed %d before every call".formatted(rule.seed())
        : String.format(
            Locale.ROOT, "first 4 bytes of SHA-256(\"%d/path/type/severity\")", rule.seed());
  }
}
