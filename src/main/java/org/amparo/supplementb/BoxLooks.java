package org.amparo.supplementb;

import java.awt.image.Raster;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;

/**
 * One page in three pictures, with one dot for each square point.
 *
 * @param bare without its boxes
 * @param empty with all of them empty
 * @param ticked with all of them ticked
 */
record BoxLooks(PDRectangle paper, Raster bare, Raster empty, Raster ticked) {

  private static final int WHITE = 255;

  /** In square points of black: less is no mark that anybody sees. */
  private static final double MARK = 1;

  /** How much of the middle of an empty box may be inked. */
  private static final double STAINED = 0.1;

  private static final float A_THIRD = 1 / 3f;

  /** Whether one sees if a box is ticked, wherever it stands on the page. */
  boolean tell(List<PDAnnotationWidget> box) {
    return box.stream().anyMatch(widget -> isMarked(widget.getRectangle()))
        && box.stream().allMatch(widget -> isLeftEmpty(widget.getRectangle()));
  }

  private boolean isMarked(PDRectangle box) {
    return sum(added(box, 0, empty, ticked)) >= MARK;
  }

  /** A frame leaves the middle of its box alone, and a ground is the same all over it. */
  private boolean isLeftEmpty(PDRectangle box) {
    double[] ink = added(box, A_THIRD, bare, empty);
    double ground = 1;
    for (double dot : ink) {
      ground = Math.min(ground, dot);
    }
    return ink.length == 0 || sum(ink) / ink.length - ground < STAINED;
  }

  /** The ink that each dot of a box has in one picture and not in the other. */
  private double[] added(PDRectangle box, float inset, Raster before, Raster after) {
    float aside = box.getWidth() * inset;
    float above = box.getHeight() * inset;
    int left = dot(box.getLowerLeftX() + aside - paper.getLowerLeftX(), after.getWidth());
    int right = dot(box.getUpperRightX() - aside - paper.getLowerLeftX(), after.getWidth());
    int top = dot(paper.getUpperRightY() - box.getUpperRightY() + above, after.getHeight());
    int bottom = dot(paper.getUpperRightY() - box.getLowerLeftY() - above, after.getHeight());
    int width = right - left;
    var ink = new double[width * (bottom - top)];
    for (int i = 0; i < ink.length; i++) {
      int x = left + i % width;
      int y = top + i / width;
      ink[i] = Math.max(0, before.getSample(x, y, 0) - after.getSample(x, y, 0)) / (double) WHITE;
    }
    return ink;
  }

  private static double sum(double[] ink) {
    double sum = 0;
    for (double dot : ink) {
      sum += dot;
    }
    return sum;
  }

  private static int dot(float points, int most) {
    return Math.max(0, Math.min(most, Math.round(points)));
  }
}
