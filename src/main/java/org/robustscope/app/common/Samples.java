package org.robustscope.app.common;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The photographs that come with the program, in the order of the menu. */
public record Samples(List<Sample> all) {
  private static final String INDEX = "/samples/samples.json";

  public Samples {
    all = List.copyOf(all);
  }

  /** Reads the list among the program's resources. */
  public static Samples read() throws IOException {
    try (InputStream in = Samples.class.getResourceAsStream(INDEX)) {
      if (in == null) {
        throw new FileNotFoundException(INDEX + " is missing from the program");
      }
      List<Sample> samples = new ArrayList<>();
      for (JsonNode node : new ObjectMapper().readTree(in).path("samples")) {
        samples.add(sample(new JsonFields(node)));
      }
      return new Samples(samples);
    } catch (IllegalArgumentException e) {
      throw new IOException(INDEX + ": " + e.getMessage(), e);
    }
  }

  public Optional<Sample> find(String id) {
    return all.stream().filter(sample -> sample.id().equals(id)).findFirst();
  }

  private static Sample sample(JsonFields fields) {
    return new Sample(
        fields.needed("id"),
        fields.needed("title"),
        fields.needed("file"),
        fields.has("label") ? Optional.of(label(fields.object("label"))) : Optional.empty(),
        fields.needed("credit"),
        fields.needed("licence"));
  }

  private static Sample.Label label(JsonFields fields) {
    return new Sample.Label(fields.needed("wnid"), fields.needed("name"));
  }
}
