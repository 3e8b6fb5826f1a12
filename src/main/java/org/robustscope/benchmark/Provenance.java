package org.robustscope.benchmark;

import java.util.List;

/**
 * How numbers were made, beyond what the plan says: with which program, where and on what.
 *
 * @param program name and version
 * @param engines that ran the networks, with versions
 * @param java version and maker
 * @param system operating system and architecture
 * @param cores of the host
 * @param threads that made pictures
 * @param batch pictures that a network got at once
 * @param data the folder or file, as it was there
 * @param dataDescription what was found in it
 * @param cleanData the folder of clean pictures beside a published set; empty without
 * @param preprocessing of every picture, in words
 * @param seedRule in words; empty when nothing was made
 * @param frostTextures whose; empty when frost was not asked for
 * @param devices asked and used, one for each model
 */
public record Provenance(
    String program,
    String engines,
    String java,
    String system,
    int cores,
    int threads,
    int batch,
    String data,
    String dataDescription,
    String cleanData,
    String preprocessing,
    String seedRule,
    String frostTextures,
    List<Device> devices) {

  /**
   * Where a model ran.
   *
   * @param reason why there; may be empty
   */
  public record Device(String model, String asked, String used, String reason) {}

  public Provenance {
    devices = List.copyOf(devices);
  }
}
