package org.robustscope.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Class names from files, one class a line: "wnid name", "wnid TAB index TAB name", or the name
 * alone. Lines without an index count from 0. Empty lines and lines that begin with # do not count.
 */
final class Labels {
  private static final String SHIPPED = "/published/imagenet_synsets.txt";
  static final int IMAGENET_CLASSES = 1000;
  private static final Pattern INDEXED = Pattern.compile("(n\\d{8})\\t(\\d{1,6})\\t(.*)");
  private static final Pattern SYNSET = Pattern.compile("(n\\d{8})\\s+(.*)");

  private Labels() {}

  /**
   * The labels of a card: its file; for 1000 classes without a file, ImageNet's.
   *
   * @param cardFile where the card is; its labels lie beside it
   * @throws ModelException when the file that the card names is not there or does not fit
   */
  static List<Label> of(ModelCard card, Path cardFile) throws ModelException {
    Path file = card.labels().isEmpty() ? null : ModelFiles.beside(cardFile, card.labels());
    if (file != null && Files.isRegularFile(file)) {
      return read(file, card.classes());
    }
    if (card.classes() == IMAGENET_CLASSES) {
      return imagenet();
    }
    if (file != null) {
      throw new ModelException(cardFile, "labels: there is no file " + file);
    }
    throw new ModelException(
        cardFile,
        "the field labels is missing (only a model of 1000 classes may do without: ImageNet's)");
  }

  /** The 1000 classes of ILSVRC2012 in the standard order. */
  static List<Label> imagenet() {
    try (InputStream in = Labels.class.getResourceAsStream(SHIPPED);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return parse(reader.lines().toList(), IMAGENET_CLASSES);
    } catch (IOException e) {
      throw new UncheckedIOException(SHIPPED, e);
    }
  }

  static List<Label> read(Path file, int classes) throws ModelException {
    try {
      return parse(Files.readAllLines(file), classes);
    } catch (CharacterCodingException e) {
      throw new ModelException(file, "not a text in UTF-8", e);
    } catch (IOException e) {
      throw new ModelException(file, "cannot be read (" + IoReason.of(e) + ")", e);
    } catch (IllegalArgumentException e) {
      throw new ModelException(file, e.getMessage(), e);
    }
  }

  private static List<Label> parse(List<String> lines, int classes) {
    List<Label> labels = new ArrayList<>();
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        labels.add(label(line.strip(), labels.size()));
      }
    }
    if (labels.size() != classes) {
      throw new IllegalArgumentException(
          labels.size() + " labels, but the card says " + classes + " classes");
    }
    return ordered(labels);
  }

  private static Label label(String line, int place) {
    Matcher indexed = INDEXED.matcher(line);
    if (indexed.matches()) {
      int index = Integer.parseInt(indexed.group(2));
      return new Label(index, indexed.group(1), indexed.group(3).strip());
    }
    Matcher synset = SYNSET.matcher(line);
    return synset.matches()
        ? new Label(place, synset.group(1), synset.group(2).strip())
        : new Label(place, "", line);
  }

  private static List<Label> ordered(List<Label> labels) {
    Label[] ordered = new Label[labels.size()];
    for (Label label : labels) {
      if (label.index() >= ordered.length || ordered[label.index()] != null) {
        throw new IllegalArgumentException(
            "class index (%d) of %s should be 0 to %d, each once"
                .formatted(label.index(), label.wnid(), ordered.length - 1));
      }
      ordered[label.index()] = label;
    }
    return List.copyOf(Arrays.asList(ordered));
  }
}
