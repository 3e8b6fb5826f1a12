package org.robustscope.training;

/**
 * How a network is trained: SGD with Nesterov momentum 0.9, batches of 128, one learning-rate cycle
 * (a straight rise over the first 30 %, then a cosine down to 0), weight decay on weights only.
 *
 * @param epochs passes over the training pictures
 * @param peakRate the highest learning rate
 * @param decay weight decay
 */
record Recipe(Method method, int epochs, double peakRate, double decay) {
  static final int BATCH = 128;
  static final float MOMENTUM = 0.9f;
  private static final double RISE = 0.3;

  /** What is done to pictures or loss beyond the random crop and flip that all have. */
  enum Method {
    /** Nothing. */
    PLAIN("plain", "random crop and flip alone"),

    /** {@link ClaheChange}, in training and in use: the card has it. */
    CLAHE("clahe", ClaheChange.HOW),

    /** {@link StyleChange}. */
    STYLIZED("stylized-type", StyleChange.HOW),

    /** {@link LogitPairing}. */
    ALP("adversarial logit pairing", LogitPairing.HOW),

    /** {@link AugMixChange}. */
    AUGMIX("AugMix-type", AugMixChange.HOW);

    private final String title;
    private final String how;

    Method(String title, String how) {
      this.title = title;
      this.how = how;
    }

    /** As the cards name it. */
    String title() {
      return title;
    }

    /** What exactly is done, in one sentence with all constants. */
    String how() {
      return how;
    }
  }

  Recipe withEpochs(int other) {
    return new Recipe(method, other, peakRate, decay);
  }

  /** The learning rate of a step. */
  double rate(int step, int steps) {
    double done = (step + 0.5) / steps;
    return done < RISE
        ? peakRate * done / RISE
        : peakRate * 0.5 * (1 + Math.cos(Math.PI * (done - RISE) / (1 - RISE)));
  }
}
