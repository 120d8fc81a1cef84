package org.amparo.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import java.util.function.Function;
import org.amparo.kernel.Checklist;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Does what a page's form asks for: the very act of the API, on the same body, once for each
 * sending of the form. What the act refuses comes back as the form with what was typed and why.
 */
@ApplicationScoped
public class PageActs {

  /**
   * What came of it: an answer, or the form to show again.
   *
   * @param <A> the act's answer
   */
  public record Outcome<A>(@Nullable A answer, @Nullable PageForm refused) {

    public boolean isRefused() {
      return refused != null;
    }
  }

  private final FormBodies bodies;
  private final FormFaults faults;
  private final PageTroubles troubles;
  private final CurrentVertxRequest request;
  private final ObjectMapper json;

  PageActs(
      FormBodies bodies,
      FormFaults faults,
      PageTroubles troubles,
      CurrentVertxRequest request,
      ObjectMapper json) {
    this.bodies = bodies;
    this.faults = faults;
    this.troubles = troubles;
    this.request = request;
    this.json = json;
  }

  /**
   * @param body the act's body
   * @param answer what it answers
   * @param act the API's own method
   */
  public <B, A> Outcome<A> perform(
      PageForm form,
      Class<B> body,
      Class<A> answer,
      Function<B, ? extends RestResponse<? extends A>> act) {
    return perform(form, body, answer, act, ignored -> Checklist.empty());
  }

  /**
   * @param rules what the act asks beyond the shape of its body, so that a form whose shape is
   *     wrong is told of them at once as well; the body may lack what was wrong
   */
  public <B, A> Outcome<A> perform(
      PageForm form,
      Class<B> body,
      Class<A> answer,
      Function<B, ? extends RestResponse<? extends A>> act,
      Function<B, Checklist> rules) {
    try {
      request.getCurrent().put(IdempotencyKey.OF_FORM, form.key());
      return new Outcome<>(act.apply(bodies.read(form, body)).getEntity(), null);
    } catch (JsonProcessingException | ConstraintViolationException shape) {
      return new Outcome<>(null, refused(form, faults.of(form, body, rules, shape)));
    } catch (Replay replay) {
      return new Outcome<>(replay.answer(json, answer), null);
    } catch (Exception failure) {
      return new Outcome<>(null, refused(form, failure));
    }
  }

  /** The form with what was wrong with it; a failure that no form can mend is thrown on. */
  public PageForm refused(PageForm form, Exception failure) {
    var trouble = troubles.of(failure, form.fields().keySet());
    if (trouble.status() == 401 || trouble.status() >= 500) {
      throw failure instanceof RuntimeException again ? again : new IllegalStateException(failure);
    }
    return form.refused(trouble);
  }

  /** The form whose file was refused: the way leads to where it is chosen. */
  public PageForm refusedFile(PageForm form, Exception failure) {
    var refused = refused(form, failure);
    var trouble = refused.trouble();
    return trouble == null ? refused : refused.refused(trouble.in("file"));
  }
}
