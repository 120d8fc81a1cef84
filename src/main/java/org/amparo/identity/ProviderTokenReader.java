package org.amparo.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** Finds who sent a token of the provider, with one read for each call. */
@ApplicationScoped
public class ProviderTokenReader implements IdentityProvider<ProviderTokenRequest> {

  private final ProviderTokens tokens;
  private final ClaimReader claims;
  private final ProviderAccounts accounts;
  private final ProviderRefusals refusals;

  ProviderTokenReader(
      ProviderTokens tokens,
      ClaimReader claims,
      ProviderAccounts accounts,
      ProviderRefusals refusals) {
    this.tokens = tokens;
    this.claims = claims;
    this.accounts = accounts;
    this.refusals = refusals;
  }

  /** Whether a token says that it is the provider's. */
  public boolean isTheirs(String token) {
    return tokens.isTheirs(token);
  }

  @Override
  public Class<ProviderTokenRequest> getRequestType() {
    return ProviderTokenRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      ProviderTokenRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(() -> identity(request.token()));
  }

  private SecurityIdentity identity(String token) {
    try {
      var claimed = claims.read(tokens.access(token));
      var person =
          new ProviderPerson(
              accounts.sender(claimed), claimed.subject(), claimed.proved(), claimed.sid());
      var roles = person.actor().roles().stream().map(Role::groupName).collect(Collectors.toSet());
      return QuarkusSecurityIdentity.builder().setPrincipal(person).addRoles(roles).build();
    } catch (NoAccess refused) {
      refusals.count(refused);
      throw new AuthenticationFailedException();
    }
  }
}
