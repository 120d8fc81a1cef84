package org.amparo.http;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * In which language the page of this request is read: the one that the person chose, else the first
 * of the browser's that its pages are written in.
 */
public final class Reader {

  private Reader() {}

  /** The language of this request's page; English where nobody reads, as in a job. */
  public static Language language() {
    var request = request();
    return request == null ? Language.ENGLISH : of(request, offered());
  }

  /** The language of a page about a request that came to no resource. */
  public static Language of(RoutingContext request) {
    return of(request.request(), offered());
  }

  /** The texts of a bundle in the language of this request's page. */
  public static <T> T texts(Class<T> bundle) {
    return texts(bundle, language());
  }

  public static <T> T texts(Class<T> bundle, Language language) {
    return language == Language.ENGLISH || !speaks(bundle, language)
        ? MessageBundles.get(bundle)
        : MessageBundles.get(bundle, Localized.Literal.of(language.tag()));
  }

  /** The languages that this reader can choose between. */
  public static List<Language> offered() {
    boolean staff = active() && actor().filter(Reader::worksForAgency).isPresent();
    return (staff ? Audience.Of.STAFF : Audience.Of.EVERYBODY).languages();
  }

  /** Every page is told its reader's language when it is made. */
  static void speak(@Observes EngineBuilder engine) {
    engine.addTemplateInstanceInitializer(page -> page.setLocale(language().tag()));
  }

  private static Language of(HttpServerRequest request, List<Language> offered) {
    return LanguageCookie.of(request)
        .filter(offered::contains)
        .orElseGet(
            () -> Language.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), offered));
  }

  private static boolean speaks(Class<?> bundle, Language language) {
    return bundle.getAnnotation(Audience.class).value().languages().contains(language);
  }

  private static boolean worksForAgency(Actor actor) {
    return actor.roles().stream().anyMatch(role -> role != Role.ADVOCATE);
  }

  private static boolean active() {
    return Arc.container() != null && Arc.container().requestContext().isActive();
  }

  private static Optional<Actor> actor() {
    return Arc.container().instance(CurrentActor.class).get().known();
  }

  private static @Nullable HttpServerRequest request() {
    if (!active()) {
      return null;
    }
    var current = Arc.container().instance(CurrentVertxRequest.class).get().getCurrent();
    return current == null ? null : current.request();
  }
}
