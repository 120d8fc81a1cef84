package org.amparo.supplementb;

import java.awt.geom.AffineTransform;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;

/**
 * The room in a field as its text runs: on a page that lies on its side, width and height change
 * places (ISO 32000-1, 12.5.6.19, entry R).
 *
 * @param turn in degrees, against the clock
 */
record FieldRoom(float width, float height, int turn) {

  private static final float SMALLEST_LETTERS = 5;

  /** From the top of a capital letter to the foot of a "g", of the size. */
  private static final float INK = 0.93f;

  static FieldRoom of(PDAnnotationWidget widget) {
    var box = widget.getRectangle();
    var looks = widget.getAppearanceCharacteristics();
    int turn = looks == null ? 0 : Math.floorMod(looks.getRotation(), 360);
    return turn == 90 || turn == 270
        ? new FieldRoom(box.getHeight(), box.getWidth(), turn)
        : new FieldRoom(box.getWidth(), box.getHeight(), turn);
  }

  /** Whether letters of a size in points can be read, and stand whole in the box. */
  boolean takes(float size) {
    return size >= SMALLEST_LETTERS && size * INK <= height;
  }

  /** Turns what was drawn in this room into the box on the page. */
  AffineTransform turned() {
    return AffineTransform.getRotateInstance(Math.toRadians(turn));
  }
}
