package org.amparo.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Session;

/**
 * Tells our own pages' forms from a stranger's that a signed-in person was lured to. Each form
 * carries a token that is a keyed hash of the session; and a browser says from which site a form
 * comes. A caller with a bearer token is no browser and needs neither.
 */
@ApplicationScoped
public class FormTokens {

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
   * The key, 256 bits in base64url, under which a browser keeps what was typed and not sent yet. It
   * comes with pages of this session only, so what is left on a device afterwards stays sealed.
   */
  public String draftKey() {
    return current.session().map(session -> keyed("draft " + session.id())).orElse("");
  }

  /** Refuses a form that did not come from a page of this session. */
  public void check(String token) {
    boolean genuine = current.session().map(session -> isOf(session, token)).orElse(true);
    if (!genuine || !fromHere()) {
      throw new ForeignForm();
    }
  }

  private boolean isOf(Session session, String token) {
    return MessageDigest.isEqual(bytes(of(session.id().toString())), bytes(token));
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
    // a fingerprint of a request begins with a bracket, so the three never meet
    return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.fingerprint(bytes(text)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
