package org.robustscope.dataset;

import java.util.List;

/**
 * CIFAR-10 and CIFAR-100: classes in the order of their labels, and the binary test batch (the data
 * sets' own description: A. Krizhevsky, cs.toronto.edu/~kriz/cifar.html).
 *
 * @param batch the test batch's file name
 * @param folder the name of the folder that the archive makes
 * @param labelAt which byte of a record is the label
 * @param recordBytes label bytes and 3072 samples
 */
record CifarLayout(
    String title, List<String> classes, String batch, String folder, int labelAt, int recordBytes) {
  static final int SIDE = 32;
  static final int IMAGE_BYTES = 3 * SIDE * SIDE;

  static final CifarLayout TEN =
      new CifarLayout(
          "CIFAR-10",
          List.of(
              "airplane",
              "automobile",
              "bird",
              "cat",
              "deer",
              "dog",
              "frog",
              "horse",
              "ship",
              "truck"),
          "test_batch.bin",
          "cifar-10-batches-bin",
          0,
          1 + IMAGE_BYTES);

  /** The fine labels; a record has the coarse one before it. */
  static final CifarLayout HUNDRED =
      new CifarLayout(
          "CIFAR-100",
          List.of(
              ("apple aquarium_fish baby bear beaver bed bee beetle bicycle bottle bowl boy bridge"
                      + " bus butterfly camel can castle caterpillar cattle chair chimpanzee clock"
                      + " cloud cockroach couch crab crocodile cup dinosaur dolphin elephant"
                      + " flatfish forest fox girl hamster house kangaroo keyboard lamp lawn_mower"
                      + " leopard lion lizard lobster man maple_tree motorcycle mountain mouse"
                      + " mushroom oak_tree orange orchid otter palm_tree pear pickup_truck"
                      + " pine_tree plain plate poppy porcupine possum rabbit raccoon ray road"
                      + " rocket rose sea seal shark shrew skunk skyscraper snail snake spider"
                      + " squirrel streetcar sunflower sweet_pepper table tank telephone television"
                      + " tiger tractor train trout tulip turtle wardrobe whale willow_tree wolf"
                      + " woman worm")
                  .split(" ")),
          "test.bin",
          "cifar-100-binary",
          1,
          2 + IMAGE_BYTES);

  static List<CifarLayout> all() {
    return List.of(TEN, HUNDRED);
  }
}
