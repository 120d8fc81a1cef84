package org.amparo.referral.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.amparo.http.Etags;
import org.amparo.kernel.CaseNumber;
import org.amparo.referral.ActAnswer;
import org.amparo.referral.Answers;
import org.amparo.referral.CaseFile;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers acts over HTTP: where the case stands now, with its version as ETag. */
@ApplicationScoped
public class ActResponses {

  private final Answers answers;

  ActResponses(Answers answers) {
    this.answers = answers;
  }

  public RestResponse<ActAnswer> ok(CaseFile file) {
    var answer = answers.of(file);
    return RestResponse.ResponseBuilder.ok(answer).tag(Etags.of(file.version())).build();
  }

  ActAnswer answer(CaseFile file) {
    return answers.of(file);
  }

  <T> RestResponse<T> created(CaseFile file, T body) {
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, body)
        .location(location(file.number()))
        .tag(Etags.of(file.version()))
        .build();
  }

  private static URI location(CaseNumber number) {
    return URI.create("/api/cases/" + number);
  }
}
