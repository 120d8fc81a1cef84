package org.amparo.http;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Duration;
import java.time.Instant;
import org.amparo.identity.CurrentActor;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stands inside the checks of roles, and outside of the act: see {@link FreshSignIn}. */
@FreshSignIn
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 800)
class FreshSignInInterceptor {

  private final CurrentActor current;
  private final Duration longest;

  FreshSignInInterceptor(
      CurrentActor current,
      @ConfigProperty(name = "amparo.identity.fresh-sign-in", defaultValue = "PT15M")
          Duration longest) {
    this.current = current;
    this.longest = longest;
  }

  @AroundInvoke
  Object perform(InvocationContext act) throws Exception {
    // as a token's times, by the machine's clock
    var oldest = Instant.now().minus(longest);
    if (current.proved().filter(proved -> proved.isAfter(oldest)).isEmpty()) {
      throw new StaleSignIn(longest);
    }
    return act.proceed();
  }
}
