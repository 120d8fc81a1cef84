package org.amparo.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;

/**
 * Says where the next page begins, in a form that only this service can write. A cursor is good for
 * the query and the filter that it was made for and for no other.
 */
@Singleton
public class Cursors {

  private static final byte FORMAT = 1;
  private static final int SIGNATURE = 16;
  private static final int LONGEST = 1000;

  /**
   * A query whose pages a cursor goes through.
   *
   * @param name the query's name, for example {@code queue}
   * @param filter everything that chooses its rows, the agency and the person included
   */
  public record Query(String name, Map<String, String> filter) {
    public Query {
      filter = Map.copyOf(filter);
    }
  }

  private final Keys keys;
  private final ObjectMapper json = new ObjectMapper();

  Cursors(Keys keys) {
    this.keys = keys;
  }

  /** A cursor to the row after this place, which is the last row's values in the query's order. */
  public String after(Query query, List<String> place) {
    byte[] text = bytes(place);
    byte[] signature = sign(query, text);
    byte[] all =
        ByteBuffer.allocate(1 + SIGNATURE + text.length)
            .put(FORMAT)
            .put(signature)
            .put(text)
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /** The place that a cursor tells; refused when it was not made here for this very query. */
  public List<String> place(Query query, String cursor) {
    byte[] all = decode(cursor);
    if (all.length <= 1 + SIGNATURE || all[0] != FORMAT) {
      throw foreign();
    }
    byte[] text = Arrays.copyOfRange(all, 1 + SIGNATURE, all.length);
    if (!MessageDigest.isEqual(sign(query, text), Arrays.copyOfRange(all, 1, 1 + SIGNATURE))) {
      throw foreign();
    }
    return read(text);
  }

  private byte[] sign(Query query, byte[] text) {
    byte[] about = bytes(List.of(query.name(), new TreeMap<>(query.filter())));
    byte[] signed =
        ByteBuffer.allocate(1 + Integer.BYTES + about.length + text.length)
            .put(FORMAT)
            .putInt(about.length)
            .put(about)
            .put(text)
            .array();
    return Arrays.copyOf(keys.signCursor(signed), SIGNATURE);
  }

  private byte[] bytes(Object value) {
    try {
      return json.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a cursor cannot be written", e);
    }
  }

  private List<String> read(byte[] text) {
    try {
      return json.readValue(text, new TypeReference<List<String>>() {});
    } catch (IOException e) {
      throw foreign();
    }
  }

  private static byte[] decode(String cursor) {
    if (cursor.length() > LONGEST) {
      throw foreign();
    }
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      throw foreign();
    }
  }

  private static Refused foreign() {
    return new Refused(
        Problem.MALFORMED,
        "The cursor does not belong to this list. Begin with the list's first page.");
  }
}
