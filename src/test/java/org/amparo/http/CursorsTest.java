package org.amparo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.amparo.http.Cursors.Query;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

  private static final Query QUEUE = new Query("queue", Map.of("agency", "sfpd", "role", "a"));
  private static final List<String> PLACE = List.of("-5", "2026-11-24T00:00:00Z", "id");

  private final Cursors cursors = new Cursors(keys(1));

  static Keys keys(int seed) {
    byte[] key = new byte[32];
    key[0] = (byte) seed;
    String text = Base64.getEncoder().encodeToString(key);
    return new Keys(text, text, text);
  }

  @Test
  void findsThePlaceAgain() {
    assertThat(cursors.place(QUEUE, cursors.after(QUEUE, PLACE))).isEqualTo(PLACE);
  }

  @Test
  void refusesACursorOfAnotherQueryFilterOrKey() {
    String cursor = cursors.after(QUEUE, PLACE);
    refuses(cursors, new Query("cases", QUEUE.filter()), cursor);
    refuses(cursors, new Query("queue", Map.of("agency", "sfpd", "role", "b")), cursor);
    refuses(cursors, new Query("queue", Map.of("agency", "sfpd")), cursor);
    refuses(new Cursors(keys(2)), QUEUE, cursor);
  }

  @Test
  void refusesACursorWithAnyByteChanged() {
    byte[] cursor = Base64.getUrlDecoder().decode(cursors.after(QUEUE, PLACE));
    for (int i = 0; i < cursor.length; i++) {
      byte[] forged = cursor.clone();
      forged[i] ^= 1;
      refuses(cursors, QUEUE, Base64.getUrlEncoder().withoutPadding().encodeToString(forged));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AQ", "not base64 !", "AQAAAAAAAAAAAAAAAAAAAAAAW10"})
  void refusesAnythingElse(String cursor) {
    refuses(cursors, QUEUE, cursor);
    refuses(cursors, QUEUE, "A".repeat(5000));
  }

  private static void refuses(Cursors cursors, Query query, String cursor) {
    assertThatThrownBy(() -> cursors.place(query, cursor))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.problem()).isEqualTo(Problem.MALFORMED));
  }
}
