package org.amparo.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.amparo.identity.CurrentActor;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;

/**
 * Reads a page's form, of at most 256 KiB as a JSON body is. Every act of a page takes a {@link
 * PageForm}, so none is reached by a form from elsewhere.
 */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class PageFormReader implements MessageBodyReader<PageForm> {

  private static final int LONGEST = 256 * 1024;

  private final FormTokens tokens;
  private final KeptForms kept;
  private final CurrentActor current;
  private final CurrentVertxRequest request;

  PageFormReader(
      FormTokens tokens, KeptForms kept, CurrentActor current, CurrentVertxRequest request) {
    this.tokens = tokens;
    this.kept = kept;
    this.current = current;
    this.request = request;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return type == PageForm.class;
  }

  @Override
  public PageForm readFrom(
      Class<PageForm> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    byte[] bytes = body.readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      throw new Refused(Problem.TOO_LARGE, "Send less in one form.");
    }
    var form = form(new String(bytes, StandardCharsets.US_ASCII));
    form = checked(form);
    request.getCurrent().put(PageForm.class.getName(), form);
    return form;
  }

  /** That it was kept for this person says as much as a token: only we can have sealed it. */
  private PageForm checked(PageForm form) {
    String kept = form.value(KeptForms.FIELD);
    if (kept.isEmpty() || current.session().isEmpty()) {
      tokens.check(form.value(FormTokens.FIELD));
      return form;
    }
    tokens.checkSite();
    return this.kept.open(current.actor().user(), kept);
  }

  private static PageForm form(String encoded) {
    var fields = new LinkedHashMap<String, List<String>>();
    for (String pair : encoded.split("&")) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      fields.computeIfAbsent(name, ignored -> new ArrayList<>()).add(value);
    }
    return PageForm.of(fields);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Refused(Problem.MALFORMED, "The form cannot be read.");
    }
  }
}
