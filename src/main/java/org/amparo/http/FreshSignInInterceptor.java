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

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

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
    var now = Instant.now();
    // a provider whose clock is wrong by more than this is not believed
    var newest = now.plus(CLOCKS_DIFFER);
    if (current
        .proved()
        .filter(proved -> proved.isAfter(now.minus(longest)) && proved.isBefore(newest))
        .isEmpty()) {
      throw new StaleSignIn(longest);
    }
    return act.proceed();
  }
}
