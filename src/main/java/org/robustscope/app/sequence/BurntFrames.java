package org.robustscope.app.sequence;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.robustscope.image.RgbImage;
import org.robustscope.model.Ranked;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.SequenceException;

/** Frames with the top 5 drawn into them, enlarged so that it can be read. */
final class BurntFrames implements FrameSource {
  private static final int SIDE = 448;
  private static final int TOP = 5;
  private static final int PAD = 8;
  private static final Color PANEL = new Color(20, 20, 20, 190);
  private static final Color TEXT = new Color(245, 245, 245);
  private static final Color FLIP = new Color(255, 140, 66);

  private final FrameSource frames;
  private final int scale;
  private final List<List<Line>> lines;
  private final List<String> captions;
  private final RgbImage small;

  private record Line(String left, String right, boolean bold, boolean flip) {}

  /**
   * Frames of a film; what the models have said by now is kept, on the caller's thread.
   *
   * @param flip the word at a model's name when it flipped
   * @param unknown what stands instead of an answer that is not there
   */
  BurntFrames(FrameSource frames, Film film, List<Lane> lanes, String flip, String unknown) {
    this.frames = frames;
    scale = Math.max(1, SIDE / Math.max(frames.width(), frames.height()));
    small = new RgbImage(frames.width(), frames.height());
    lines = new ArrayList<>();
    captions = new ArrayList<>();
    for (int i = 0; i < frames.count(); i++) {
      List<Line> ofFrame = new ArrayList<>();
      for (Lane lane : lanes) {
        add(ofFrame, lane, i, lanes.size() > 1 ? 3 : TOP, flip, unknown);
      }
      lines.add(List.copyOf(ofFrame));
      captions.add((i + " \u00b7 " + film.caption().apply(i)).strip());
    }
  }

  private static void add(
      List<Line> lines, Lane lane, int frame, int most, String flip, String unknown) {
    boolean flips = lane.isFlip(frame);
    lines.add(new Line(lane.model().card().shortCaption(), flips ? flip : "", true, flips));
    List<Ranked> top = lane.prediction(frame).map(it -> it.top(most)).orElse(List.of());
    if (top.isEmpty()) {
      lines.add(new Line(unknown, "", false, false));
    }
    for (Ranked ranked : top) {
      lines.add(
          new Line(
              ranked.rank() + "  " + ranked.label().shortName(),
              String.format(Locale.ROOT, "%.1f %%", 100 * ranked.probability()),
              false,
              false));
    }
  }

  @Override
  public int count() {
    return frames.count();
  }

  @Override
  public int width() {
    return frames.width() * scale;
  }

  @Override
  public int height() {
    return frames.height() * scale;
  }

  @Override
  public void read(int index, RgbImage result) throws SequenceException {
    frames.read(index, small);
    int[] argb = new int[small.size()];
    small.toPacked(argb);
    var picture = new BufferedImage(small.width(), small.height(), BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, small.width(), small.height(), argb, 0, small.width());
    var drawn = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = drawn.createGraphics();
    try {
      g.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      g.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      g.drawImage(picture, 0, 0, width(), height(), null);
      drawText(g, index);
    } finally {
      g.dispose();
    }
    int[] rgb = drawn.getRGB(0, 0, width(), height(), null, 0, width());
    result.copyFrom(RgbImage.ofPacked(width(), height(), rgb));
  }

  private void drawText(Graphics2D g, int index) {
    int size = Math.max(9, height() / 34);
    Font plain = new Font(Font.SANS_SERIF, Font.PLAIN, size);
    g.setFont(plain);
    FontMetrics metrics = g.getFontMetrics();
    int row = metrics.getHeight();
    panel(g, PAD, PAD, metrics.stringWidth(captions.get(index)) + 2 * PAD, row + PAD);
    g.setColor(TEXT);
    g.drawString(captions.get(index), 2 * PAD, PAD + PAD / 2 + metrics.getAscent());
    List<Line> text = lines.get(index);
    if (text.isEmpty()) {
      return;
    }
    int panelWidth = Math.min(width() - 2 * PAD, 22 * size);
    int panelHeight = text.size() * row + PAD;
    int top = height() - PAD - panelHeight;
    panel(g, PAD, top, panelWidth, panelHeight);
    int y = top + PAD / 2 + metrics.getAscent();
    for (Line line : text) {
      g.setFont(line.bold ? plain.deriveFont(Font.BOLD) : plain);
      g.setColor(line.flip ? FLIP : TEXT);
      int rightWidth = g.getFontMetrics().stringWidth(line.right);
      var clip = g.getClip();
      g.clipRect(2 * PAD, 0, panelWidth - 3 * PAD - rightWidth, height());
      g.drawString(line.left, 2 * PAD, y);
      g.setClip(clip);
      g.drawString(line.right, panelWidth - rightWidth, y);
      y += row;
    }
  }

  private static void panel(Graphics2D g, int x, int y, int width, int height) {
    g.setColor(PANEL);
    g.fillRoundRect(x, y, width, height, PAD, PAD);
  }

  @Override
  public void close() {
    frames.close();
  }
}
