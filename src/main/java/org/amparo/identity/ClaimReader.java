package org.amparo.identity;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.amparo.kernel.AgencyId;
import org.jspecify.annotations.Nullable;

/** Takes from a verified token who somebody is here. What we do not know gives nobody anything. */
@ApplicationScoped
class ClaimReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** As names of local accounts, and as providers make them of e-mail addresses. */
  private static final String NAME = "[a-z0-9][a-z0-9._@-]{1,99}";

  private final ProviderSettings settings;
  private final KnownAgencies agencies;

  ClaimReader(ProviderSettings settings, KnownAgencies agencies) {
    this.settings = settings;
    this.agencies = agencies;
  }

  Claimed read(JWTClaimsSet token) {
    var claims = JSON.<JsonNode>valueToTree(token.toJSONObject());
    var paths = settings.claims();
    return new Claimed(
        token.getIssuer(),
        token.getSubject(),
        text(claims.path("sid")),
        claims.path("auth_time").isIntegralNumber()
            ? Instant.ofEpochSecond(claims.path("auth_time").asLong())
            : null,
        Optional.ofNullable(token.getIssueTime()).map(Date::toInstant).orElse(Instant.EPOCH),
        name(at(claims, paths.name())),
        agency(at(claims, paths.agency())),
        roles(at(claims, paths.roles())));
  }

  private static JsonNode at(JsonNode claims, String path) {
    return claims.at(JsonPointer.compile(path));
  }

  private static @Nullable String text(JsonNode claim) {
    return claim.isTextual() && !claim.asText().isBlank() ? claim.asText() : null;
  }

  private static String name(JsonNode claim) {
    String name = claim.asText().strip().toLowerCase(Locale.ROOT);
    if (!claim.isTextual() || !name.matches(NAME)) {
      throw new NoAccess(
          NoAccess.Reason.NAME,
          "Your organisation's sign-in gives you no name that can be used here.");
    }
    return name;
  }

  private AgencyId agency(JsonNode claim) {
    // of several, nobody could say for which one somebody acts
    var one = claim.isArray() && claim.size() == 1 ? claim.get(0) : claim;
    return Optional.ofNullable(text(one))
        .flatMap(told -> ours(told, settings.agencyNames()))
        .filter(id -> id.matches("[a-z][a-z0-9-]{1,39}"))
        .map(AgencyId::new)
        .filter(agencies::has)
        .orElseThrow(
            () ->
                new NoAccess(
                    NoAccess.Reason.AGENCY,
                    "Your organisation's sign-in names no agency that works here. Ask whoever keeps its"
                        + " accounts."));
  }

  private Set<Role> roles(JsonNode claim) {
    var told =
        claim.isArray() ? StreamSupport.stream(claim.spliterator(), false) : Stream.of(claim);
    var roles = EnumSet.noneOf(Role.class);
    told.map(ClaimReader::text)
        .flatMap(Stream::ofNullable)
        .flatMap(name -> ours(name, settings.roleNames()).stream())
        .flatMap(name -> Stream.of(Role.values()).filter(r -> r.groupName().equals(name)))
        .forEach(roles::add);
    if (roles.isEmpty()) {
      throw new NoAccess(
          NoAccess.Reason.ROLE,
          "Your organisation's sign-in gives you no role here. Ask whoever keeps its accounts to give"
              + " you one.");
    }
    if (!RoleMix.of(roles).passed()) {
      throw new NoAccess(
          NoAccess.Reason.ROLE,
          "Your organisation's sign-in gives you roles that nobody may have together.");
    }
    return roles;
  }

  private static Optional<String> ours(String told, java.util.Map<String, String> names) {
    return names.isEmpty() ? Optional.of(told) : Optional.ofNullable(names.get(told));
  }
}
