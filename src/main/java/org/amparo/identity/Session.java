package org.amparo.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A browser's session. Whoever has its secret is in it; the secret is in the cookie and nowhere
 * else.
 *
 * @param id its name: forms belong to it, and it is no secret
 * @param since when somebody signed in
 * @param proved when they last showed that it is them
 * @param expires when it ends unless they go on
 * @param due what they have to do before anything else; null when nothing
 * @param secondFactor whether they show a code of an app as well when they show that it is them
 * @param atProvider whether they sign in at the identity provider and have no password here
 */
public record Session(
    UUID id,
    Instant since,
    Instant proved,
    Instant expires,
    @Nullable Due due,
    boolean secondFactor,
    boolean atProvider) {}
