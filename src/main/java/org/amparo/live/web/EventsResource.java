package org.amparo.live.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.UUID;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.identity.Session;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.live.Listener;
import org.amparo.live.LiveStreams;
import org.amparo.live.News;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** Changes as they happen. */
@Path("/api/events")
@RequestScoped
@Tag(name = "Live")
class EventsResource {

  private final LiveStreams streams;
  private final CurrentActor current;
  private final JsonWebToken token;
  private final ObjectMapper json;

  EventsResource(LiveStreams streams, CurrentActor current, JsonWebToken token, ObjectMapper json) {
    this.streams = streams;
    this.current = current;
    this.token = token;
    this.json = json;
  }

  // what was missed is read from the database before the stream begins
  @Blocking
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.TEXT_PLAIN)
  @RolesAllowed({
    Role.Name.PATROL_OFFICER,
    Role.Name.DV_UNIT,
    Role.Name.RECORDS_CLERK,
    Role.Name.DV_SUPERVISOR,
    Role.Name.CERTIFYING_OFFICIAL,
    Role.Name.ADVOCATE
  })
  @Operation(summary = "A stream of changes: queues, cases and grants, by id, kind and stage")
  public Multi<OutboundSseEvent> stream(
      @HeaderParam("Last-Event-ID") @Nullable String last,
      @QueryParam("lastEventId") @Nullable String asked,
      @Context Sse sse,
      @Context HttpServerRequest request) {
    var session = current.sessionId().map(UUID::toString).orElse(null);
    var until = current.session().map(Session::expires).orElseGet(this::tokenEnds);
    var who = new Listener.Who(current.actor(), session, until, number(last, asked));
    request.response().putHeader("X-Accel-Buffering", "no");
    return streams.open(who, () -> request.response().reset()).map(message -> event(sse, message));
  }

  private Instant tokenEnds() {
    return Instant.ofEpochSecond(token.getExpirationTime());
  }

  /** The header of a browser that comes back counts more than the address it began with. */
  private static @Nullable Long number(@Nullable String last, @Nullable String asked) {
    String text = last != null ? last : asked;
    if (text == null || text.isEmpty()) {
      return null;
    }
    if (!text.matches("\\d{1,18}")) {
      throw new Refused(
          Problem.MALFORMED, "Last-Event-ID is the id of an event that this stream gave.");
    }
    return Long.valueOf(text);
  }

  private OutboundSseEvent event(Sse sse, Listener.Message message) {
    var event = sse.newEventBuilder();
    if (message.number() != null) {
      event.id(message.number().toString());
    }
    var news = message.news();
    return news == null
        ? event.comment("here").build()
        : event.name(news.kind().wireName()).data(String.class, written(news)).build();
  }

  private String written(News news) {
    try {
      return json.writeValueAsString(news);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An event could not be written.", e);
    }
  }
}
