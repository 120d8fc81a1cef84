package org.amparo.http;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A resource method that changes something. It runs in one transaction of its own, is tried again
 * from its start at most twice when it clashes with another act, and any exception undoes all of
 * it. With an {@code Idempotency-Key} the same request is done once and answered alike for a day.
 *
 * <p>The method may run more than once, so it keeps nothing outside the database. Its answer must
 * be complete when it returns: a version that goes into an ETag is read after a flush.
 */
@InterceptorBinding
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface Act {}
