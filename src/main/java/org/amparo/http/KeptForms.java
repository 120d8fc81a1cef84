package org.amparo.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.kernel.UserId;

/**
 * What somebody sent after their session had ended. It goes back to their browser sealed, so that
 * nobody else at it reads or sends it, and is sent on once they have signed in again.
 */
@Singleton
public class KeptForms {

  /** The field in which a page brings it along. */
  public static final String FIELD = "_kept";

  /** The longest that a session lasts, unless the agency chose less. */
  private static final Duration LONGEST = Duration.ofHours(12);

  private record Kept(Instant at, Map<String, List<String>> fields) {

    @Override
    public String toString() {
      return "Kept";
    }
  }

  private final Aead seal;
  private final ObjectMapper json;

  KeptForms(Keys keys, ObjectMapper json) {
    this.seal = keys.forms();
    this.json = json;
  }

  /** What a page holds of it: as it is where it was kept before. */
  public String keep(UserId person, PageForm form) {
    if (!form.value(FIELD).isEmpty()) {
      return form.value(FIELD);
    }
    var fields = new LinkedHashMap<>(form.fields());
    List.of(FormTokens.FIELD, Confirmation.PASSWORD, Confirmation.CODE).forEach(fields::remove);
    try {
      byte[] kept = json.writeValueAsBytes(new Kept(Instant.now(), fields));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.encrypt(kept, of(person)));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("a form cannot be kept", e);
    }
  }

  /** The form as it was sent; one of somebody else, or of long ago, is as a stranger's. */
  PageForm open(UserId person, String kept) {
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(kept);
      var form = json.readValue(seal.decrypt(sealed, of(person)), Kept.class);
      if (form.at().plus(LONGEST).isAfter(Instant.now())) {
        return PageForm.of(form.fields());
      }
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      // told below
    }
    throw new ForeignForm();
  }

  private static byte[] of(UserId person) {
    return ("a form of " + person.value()).getBytes(StandardCharsets.UTF_8);
  }
}
