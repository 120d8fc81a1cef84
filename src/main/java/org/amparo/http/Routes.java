package org.amparo.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** Method and address of a resource method, with the address's parameters still open. */
public final class Routes {

  private Routes() {}

  public static String of(Method act) {
    String path = path(act.getDeclaringClass()) + path(act);
    return verb(act) + " " + path.replace("//", "/");
  }

  private static String verb(Method act) {
    return Arrays.stream(act.getAnnotations())
        .map(Annotation::annotationType)
        .map(type -> type.getAnnotation(HttpMethod.class))
        .filter(Objects::nonNull)
        .map(HttpMethod::value)
        .findFirst()
        .orElse("?");
  }

  private static String path(AnnotatedElement element) {
    String path =
        Optional.ofNullable(element.getAnnotation(Path.class)).map(Path::value).orElse("");
    return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
  }
}
