package org.amparo.document;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.util.Matrix;

/**
 * How a picture has to be turned so that a reader has it upright. A phone writes down how it was
 * held (Exif 2.3, tag Orientation) and leaves the dots as they were; on paper nobody reads that.
 */
enum Upright {
  AS_IT_IS,
  MIRRORED,
  UPSIDE_DOWN,
  MIRRORED_UPSIDE_DOWN,
  MIRRORED_AND_TURNED_LEFT,
  TURNED_RIGHT,
  MIRRORED_AND_TURNED_RIGHT,
  TURNED_LEFT;

  /** As it is where the picture does not say, or not so that it can be read. */
  static Upright of(String mediaType, byte[] picture) {
    return mediaType.equals("image/jpeg") ? ofJpeg(picture) : AS_IT_IS;
  }

  /** Whether its height lies across the page. */
  boolean isTurned() {
    return ordinal() >= MIRRORED_AND_TURNED_LEFT.ordinal();
  }

  /** Draws a picture, whose sides have length one, into a box of this size. */
  Matrix into(float width, float height) {
    return switch (this) {
      case AS_IT_IS -> new Matrix(width, 0, 0, height, 0, 0);
      case MIRRORED -> new Matrix(-width, 0, 0, height, width, 0);
      case UPSIDE_DOWN -> new Matrix(-width, 0, 0, -height, width, height);
      case MIRRORED_UPSIDE_DOWN -> new Matrix(width, 0, 0, -height, 0, height);
      case MIRRORED_AND_TURNED_LEFT -> new Matrix(0, -height, -width, 0, width, height);
      case TURNED_RIGHT -> new Matrix(0, -height, width, 0, 0, height);
      case MIRRORED_AND_TURNED_RIGHT -> new Matrix(0, height, width, 0, 0, 0);
      case TURNED_LEFT -> new Matrix(0, height, -width, 0, width, 0);
    };
  }

  private static Upright ofJpeg(byte[] picture) {
    try {
      var metadata =
          JpegMetadataReader.readMetadata(
              new ByteArrayInputStream(picture), List.of(new ExifReader()));
      return Optional.ofNullable(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class))
          .map(exif -> exif.getInteger(ExifDirectoryBase.TAG_ORIENTATION))
          .filter(number -> number >= 1 && number <= values().length)
          .map(number -> values()[number - 1])
          .orElse(AS_IT_IS);
    } catch (JpegProcessingException | IOException | RuntimeException unreadable) {
      return AS_IT_IS;
    }
  }
}
