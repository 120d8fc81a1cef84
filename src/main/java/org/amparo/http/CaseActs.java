package org.amparo.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.amparo.kernel.CaseNumber;
import org.jboss.resteasy.reactive.RestResponse;

/** An act on a case that somebody does on its screen, and what they see next. */
@ApplicationScoped
public class CaseActs {

  private final PageActs acts;
  private final CaseScreen screen;

  CaseActs(PageActs acts, CaseScreen screen) {
    this.acts = acts;
    this.screen = screen;
  }

  /**
   * @param name the form's own name: the last part of its address
   * @param act the API's own method
   */
  public <B> RestResponse<String> perform(
      CaseNumber number,
      String name,
      PageForm form,
      Class<B> body,
      Function<B, ? extends RestResponse<?>> act) {
    var outcome = acts.perform(form, body, Object.class, act);
    return outcome.refused() == null
        ? Pages.seeOther("/cases/%s?done=%s".formatted(number, name))
        : screen.again(number, name, outcome.refused());
  }
}
