package org.robustscope.app.models;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.robustscope.app.common.Messages;
import org.robustscope.model.ModelCard;

/** What the screen says of a model. */
final class ModelText {
  private final Messages messages;
  private final FactText facts;

  ModelText(Messages messages) {
    this.messages = messages;
    this.facts = new FactText(messages);
  }

  /** A name and a value. */
  record Line(String name, String value) {}

  String group(ModelGroup group) {
    return messages.text("group." + group.id());
  }

  String about(ModelGroup group) {
    return messages.text("group." + group.id() + ".about");
  }

  String emptyGroup(ModelGroup group) {
    return messages.text("group." + group.id() + ".empty");
  }

  /** One word or two: what state it is in. */
  String state(StockModel model) {
    if (!model.problem().isEmpty()) {
      return messages.text("state.damaged");
    }
    if (model.group() == ModelGroup.AVAILABLE && model.received() > 0) {
      return messages.text("state.partial", Bytes.text(model.received()), Bytes.text(model.size()));
    }
    return messages.text("state." + model.group().id());
  }

  /** The second line of the list: input size, file size, accuracy. */
  String summary(StockModel model) {
    if (!model.problem().isEmpty()) {
      return messages.text("state.damaged");
    }
    List<String> parts = new ArrayList<>();
    // Several entries of the catalogue are one network with different weights.
    int dot = model.id().indexOf('.');
    boolean ofCatalogue =
        model.group() == ModelGroup.AVAILABLE || model.group() == ModelGroup.INSTALLED;
    if (ofCatalogue && dot > 0) {
      parts.add(model.id().substring(dot + 1));
    }
    model.card().ifPresent(card -> parts.add(size(card)));
    if (model.size() > 0) {
      parts.add(Bytes.text(model.size()));
    }
    if (!model.fact("accuracy").isEmpty()) {
      parts.add(
          model.fact("accuracyData").isEmpty()
              ? messages.text("summary.accuracy", model.fact("accuracy"))
              : messages.text(
                  "summary.accuracy.of", model.fact("accuracy"), model.fact("accuracyData")));
    }
    if (!model.fact("corrupted").isEmpty()) {
      parts.add(messages.text("summary.corrupted", model.fact("corrupted")));
    }
    if (model.received() > 0) {
      parts.add(messages.text("summary.partial"));
    }
    return String.join(" \u00b7 ", parts);
  }

  private static String size(ModelCard card) {
    return card.input().width() + " \u00d7 " + card.input().height();
  }

  /** Everything that is known, in order. */
  List<Line> lines(StockModel model) {
    List<Line> lines = new ArrayList<>();
    lines.add(line("state", state(model)));
    // What --model and all results call it.
    model
        .card()
        .filter(card -> !card.name().equals(model.title()))
        .ifPresent(card -> lines.add(line("id", card.name())));
    model.card().ifPresent(card -> addCard(card, lines));
    for (StockModel.Fact fact : model.facts()) {
      if (fact.key().equals("accuracyData")) {
        // For the list, which has no room for all of it.
        continue;
      }
      // Of a card's further objects: "training: epochs" is fact.training.epochs.
      String key = "fact." + fact.key().replace(": ", ".");
      boolean known = messages.has(key);
      lines.add(
          new Line(known ? messages.text(key) : fact.key(), facts.of(fact.key(), fact.value())));
    }
    if (model.size() > 0) {
      lines.add(line("size", Bytes.text(model.size())));
    }
    model.installed().ifPresent(installed -> lines.add(line("file", installed.file().toString())));
    return lines.stream().filter(line -> !line.value().isBlank()).toList();
  }

  private void addCard(ModelCard card, List<Line> lines) {
    lines.add(line("architecture", card.architecture()));
    lines.add(
        line(
            "input",
            messages.text(
                "input", size(card), card.input().channelOrder(), card.input().layout())));
    lines.add(line("preprocessing", preprocessing(card)));
    card.enhancement()
        .ifPresent(clahe ->
            lines.add(
                line(
                    "enhance",
                    messages.text("enhance", clahe.tiles(), CardForm.text(clahe.clipLimit())))));
    lines.add(
        line(
            "classes",
            card.labels().isEmpty()
                ? messages.text("classes.imagenet", Integer.toString(card.classes()))
                : messages.text("classes", Integer.toString(card.classes()), card.labels())));
    lines.add(line("outputs", card.outputs().text()));
    lines.add(line("source", card.source()));
    lines.add(line("sha256", card.sha256()));
  }

  private String preprocessing(ModelCard card) {
    ModelCard.Input input = card.input();
    return messages.text(
        "preprocessing",
        Integer.toString(card.resize().shorterSide()),
        card.resize().interpolation(),
        size(card),
        CardForm.text(input.scale()),
        numbers(input.mean()),
        numbers(input.std()));
  }

  private static String numbers(List<Double> numbers) {
    return numbers.stream().map(CardForm::text).collect(Collectors.joining(", ", "(", ")"));
  }

  private Line line(String key, String value) {
    return new Line(messages.text("fact." + key), value);
  }
}
