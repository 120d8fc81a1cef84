package org.amparo.http;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A resource method that somebody may call only shortly after they showed that it is them: who sits
 * down at a browser left open cannot sign. The API answers 401 as RFC 9470 says; a page asks for
 * the password and then does what was asked, with all that was typed.
 */
@InterceptorBinding
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface FreshSignIn {}
