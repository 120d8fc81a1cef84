package org.amparo.document;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A JPEG with what draws it and nothing else. A phone writes into it where and when the picture was
 * taken, by whose device, and a small copy of it, and may hang a film behind its end; the file of a
 * person in danger has no use for any of that. The dots stay as they are (ITU-T T.81, annex B).
 */
final class BareJpeg {

  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int COMMENT = 0xFE;

  /** How the dots are coded: JFIF, the profile of colors, and Adobe's word on their transform. */
  private static final int JFIF = 0xE0;

  private static final int PROFILE = 0xE2;
  private static final int ADOBE = 0xEE;
  private static final String PROFILE_NAME = "ICC_PROFILE\0";

  private final ByteBuffer in;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private BareJpeg(byte[] picture) {
    in = ByteBuffer.wrap(picture);
  }

  /**
   * @throws IllegalArgumentException when it is no whole JPEG
   */
  static byte[] of(byte[] picture) {
    try {
      return new BareJpeg(picture).bare();
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("a JPEG that breaks off");
    }
  }

  private byte[] bare() {
    for (int marker = marker(); marker != END; marker = in.hasRemaining() ? marker() : END) {
      if (marker == START) {
        write(marker, new byte[0]);
      } else {
        segment(marker);
      }
    }
    write(END, new byte[0]);
    return out.toByteArray();
  }

  private void segment(int marker) {
    byte[] body = new byte[in.getShort(in.position()) & 0xFFFF];
    in.get(body);
    if (draws(marker, body)) {
      write(marker, body);
    }
    if (marker == SCAN) {
      coded();
    }
  }

  private static boolean draws(int marker, byte[] body) {
    boolean application = marker >= 0xE0 && marker <= 0xEF;
    return switch (marker) {
      case COMMENT -> false;
      case JFIF, ADOBE -> true;
      case PROFILE -> new String(body, StandardCharsets.ISO_8859_1).startsWith(PROFILE_NAME, 2);
      default -> !application;
    };
  }

  /** The coded dots, up to the next marker that is neither an escape nor a restart. */
  private void coded() {
    while (in.hasRemaining() && !beginsAMarker()) {
      out.write(in.get());
    }
  }

  private boolean beginsAMarker() {
    int here = in.position();
    if (in.remaining() < 2 || (in.get(here) & 0xFF) != 0xFF) {
      return false;
    }
    int code = in.get(here + 1) & 0xFF;
    return code != 0 && code != 0xFF && (code < 0xD0 || code > 0xD7);
  }

  /** Any number of fill bytes may stand before a marker. */
  private int marker() {
    if (next() != 0xFF) {
      throw new IllegalArgumentException("a JPEG without a marker where one must be");
    }
    int code = next();
    while (code == 0xFF) {
      code = next();
    }
    return code;
  }

  private int next() {
    return in.get() & 0xFF;
  }

  private void write(int marker, byte[] body) {
    out.write(0xFF);
    out.write(marker);
    out.writeBytes(body);
  }
}
