package org.amparo.shell;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.amparo.kernel.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The addresses that problems name as their type. */
@Path("/problems/{slug}")
@Tag(name = "Problems")
class ProblemResource {

  private final ProblemPages pages;

  ProblemResource(ProblemPages pages) {
    this.pages = pages;
  }

  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "The same, for programs")
  public ProblemPages.Page read(@PathParam("slug") String slug) {
    return pages.of(slug).orElseThrow(Refused::notFound);
  }

  @GET
  @PermitAll
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(summary = "What a kind of problem means and what to do about it")
  public String explain(@PathParam("slug") String slug) {
    var page = read(slug);
    return """
        %s (%s)

        %s

        What to do: %s

        Example:
        %s"""
        .formatted(page.slug(), page.status(), page.meaning(), page.todo(), page.example());
  }
}
