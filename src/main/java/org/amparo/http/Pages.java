package org.amparo.http;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with pages, and sends on to the next page after an act. */
public final class Pages {

  private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

  private Pages() {}

  public static RestResponse<String> ok(TemplateInstance page) {
    return html(200, page);
  }

  /**
   * A part of a page, brought alone; what is wrong is told as the fields of the page are called.
   */
  public static RestResponse<String> part(TemplateInstance part, TemplateInstance page) {
    return html(200, ErrorSummary.called(part.render(), page.render()));
  }

  /** The page with a form that was not taken, with the status of the refusal. */
  public static RestResponse<String> again(PageForm form, TemplateInstance page) {
    var trouble = form.trouble();
    return html(trouble == null ? 200 : trouble.status(), page);
  }

  public static RestResponse<String> withStatus(int status, TemplateInstance page) {
    return html(status, page);
  }

  public static RestResponse<String> seeOther(String path) {
    return RestResponse.seeOther(URI.create(path));
  }

  private static RestResponse<String> html(int status, TemplateInstance page) {
    return html(status, ErrorSummary.called(page.render()));
  }

  private static RestResponse<String> html(int status, String page) {
    return RestResponse.ResponseBuilder.<String>create(status)
        .entity(page)
        .header(HttpHeaders.CONTENT_TYPE, HTML)
        .build();
  }
}
