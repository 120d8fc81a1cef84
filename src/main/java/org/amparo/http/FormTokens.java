package org.amparo.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;

/**
 * Tells our own pages' forms from a stranger's that a signed-in person was lured to. Each form
 * carries a token that is a keyed hash of the session; and a browser says from which site a form
 * comes. A caller with a bearer token is no browser and needs neither.
 */
@ApplicationScoped
public class FormTokens {

  /** The longest that a session lasts, unless the agency chose less. */
  private static final Duration HALF_A_DAY = Duration.ofHours(12);

  private static final int NAME_LENGTH = 16;

  /** The field in which a form carries its token. */
  public static final String FIELD = "_token";

  private final Keys keys;
  private final CurrentActor current;
  private final HttpHeaders headers;

  FormTokens(Keys keys, CurrentActor current, HttpHeaders headers) {
    this.keys = keys;
    this.current = current;
    this.headers = headers;
  }

  /** The token for the forms of this session; empty when there is no session. */
  public String token() {
    return current.session().map(session -> of(session.id().toString())).orElse("");
  }

  /**
   * The keys, of 256 bits in base64url, under which a browser keeps what was typed and not sent
   * yet: that of this half of the day, and that of the one before. They come with pages of this
   * person only, so that what is left on a device stays sealed for everybody else; and whoever
   * signs in again after their session ended finds it, for as long as a session may last.
   */
  public String draftKeys() {
    long half = Instant.now().getEpochSecond() / HALF_A_DAY.toSeconds();
    return current
        .known()
        .map(person -> draftKey(person, half) + " " + draftKey(person, half - 1))
        .orElse("");
  }

  /** By which a page tells this person's drafts from those that somebody else left there. */
  public String drafts() {
    return current
        .known()
        .map(person -> keyed("drafts of " + person.user().value()).substring(0, NAME_LENGTH))
        .orElse("");
  }

  private String draftKey(Actor person, long half) {
    return keyed("draft %d %s %s".formatted(half, person.agency().value(), person.user().value()));
  }

  /** Refuses a form that did not come from a page of this session. */
  public void check(String token) {
    boolean genuine = current.session().map(session -> isOf(session.id(), token)).orElse(true);
    if (!genuine) {
      throw new ForeignForm();
    }
    checkSite();
  }

  /** Refuses a form that a page of another site sent. */
  void checkSite() {
    if (!fromHere()) {
      throw new ForeignForm();
    }
  }

  /** Whether a form with this token was shown under that session. */
  public boolean isOf(UUID session, String token) {
    return MessageDigest.isEqual(bytes(of(session.toString())), bytes(token));
  }

  private boolean fromHere() {
    String site = headers.getHeaderString("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = headers.getHeaderString("Origin");
    return origin == null || authority(origin).equals(headers.getHeaderString(HttpHeaders.HOST));
  }

  private static String authority(String origin) {
    try {
      String authority = URI.create(origin).getAuthority();
      return authority == null ? "" : authority;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private String of(String session) {
    return keyed("form " + session);
  }

  private String keyed(String text) {
    // a fingerprint of a request begins with a bracket, so none of these ever meet
    return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.fingerprint(bytes(text)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
