package org.amparo.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogResourceTest {

  private final CatalogResource resource = new CatalogResource();

  @Test
  void answersInTheLanguageAskedFor() {
    try (Response response = resource.catalog("crimes", "es", new Asking(null))) {
      var answer = (CatalogAnswer) response.getEntity();
      assertThat(answer.language()).isEqualTo("es");
      assertThat(answer.reviewed()).isFalse();
      assertThat(answer.entries()).hasSize(31);
      assertThat(answer.entries().get(6).label()).isEqualTo("Violencia doméstica");
      assertThat(response.getLanguage().toLanguageTag()).isEqualTo("es");
    }
  }

  @Test
  void saysThatItFellBackToEnglish() {
    try (Response response = resource.catalog("benefits", "km", new Asking(null))) {
      var answer = (CatalogAnswer) response.getEntity();
      assertThat(answer.language()).isEqualTo("en");
      assertThat(answer.requestedLanguage()).isEqualTo("km");
      assertThat(response.getLanguage().toLanguageTag()).isEqualTo("en");
    }
  }

  @Test
  void doesNotEchoWhatIsNoLanguageTag() {
    var attack = "<script>alert(1)</script>";
    try (Response response = resource.catalog("benefits", attack, new Asking(null))) {
      assertThat(((CatalogAnswer) response.getEntity()).requestedLanguage()).isEqualTo("und");
    }
  }

  @Test
  void answersNotModifiedToWhoHasThisVersion() {
    EntityTag tag;
    try (Response response = resource.catalog("qualifications", null, new Asking(null))) {
      tag = response.getEntityTag();
    }
    try (Response again = resource.catalog("qualifications", null, new Asking(tag))) {
      assertThat(again.getStatus()).isEqualTo(304);
    }
    try (Response other = resource.catalog("qualifications", "vi", new Asking(tag))) {
      assertThat(other.getStatus()).isEqualTo(200);
    }
  }

  /** A request of somebody who already has the version with this tag. */
  private record Asking(@Nullable EntityTag has) implements Request {

    @Override
    public Response.@Nullable ResponseBuilder evaluatePreconditions(EntityTag tag) {
      return tag.equals(has) ? Response.notModified() : null;
    }

    @Override
    public String getMethod() {
      return "GET";
    }

    @Override
    public Variant selectVariant(List<Variant> variants) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Response.ResponseBuilder evaluatePreconditions(Date lastModified) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Response.ResponseBuilder evaluatePreconditions(Date lastModified, EntityTag tag) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Response.ResponseBuilder evaluatePreconditions() {
      throw new UnsupportedOperationException();
    }
  }
}
