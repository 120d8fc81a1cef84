package org.amparo.jurisdiction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which law is in use and whether a newer reading of it was refused.
 *
 * @param directory the operator's own profiles; null when none is named
 * @param readAt when the law in use was read
 * @param problem why the files as they lie there now are not in use; null when they are
 */
public record LawStatus(@Nullable String directory, Instant readAt, @Nullable String problem) {}
