package org.amparo.notice.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.amparo.http.Pages;
import org.amparo.kernel.Refused;
import org.amparo.notice.Catalog;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The notice to victims, for anybody to read and print. It holds nothing of any case. */
@Path("/notices")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
class NoticePage {

  /** The headings in one language. */
  record Headings(
      boolean reviewed,
      String title,
      String intro,
      String notUs,
      String crimes,
      String benefits,
      String needs,
      String print) {}

  @CheckedTemplate(basePath = "notice")
  static class Templates {
    static native TemplateInstance notice(
        String language,
        Headings headings,
        List<Catalog.Words> crimes,
        List<Catalog.Words> benefits,
        List<Catalog.Words> needs);
  }

  private static final class Words {
    static final Map<String, Headings> ALL = read();

    private static Map<String, Headings> read() {
      try (var file = NoticePage.class.getResourceAsStream("/catalog/notice-words.yaml")) {
        return new YAMLMapper().readValue(file, new TypeReference<Map<String, Headings>>() {});
      } catch (IOException e) {
        throw new UncheckedIOException("the notice's words cannot be read", e);
      }
    }
  }

  @GET
  @Path("/{language}")
  @PermitAll
  @Operation(hidden = true)
  public RestResponse<String> show(@PathParam("language") String language) {
    var headings = Words.ALL.get(language);
    if (headings == null) {
      throw Refused.notFound();
    }
    return Pages.ok(
        Templates.notice(
            language,
            headings,
            words(Catalog.Name.CRIMES, language),
            words(Catalog.Name.BENEFITS, language),
            words(Catalog.Name.QUALIFICATIONS, language)));
  }

  private static List<Catalog.Words> words(Catalog.Name name, String language) {
    var catalog = Catalog.of(name);
    var texts = catalog.in(catalog.languageFor(language)).texts();
    return catalog.entries().stream().map(entry -> texts.get(entry.code())).toList();
  }
}
