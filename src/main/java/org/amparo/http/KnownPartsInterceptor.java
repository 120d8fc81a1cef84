package org.amparo.http;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Stands inside the checks of roles: see {@link KnownParts}. A page's method calls the API's one;
 * the parts were its own to know then.
 */
@KnownParts
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 790)
class KnownPartsInterceptor {

  private static final String SAFE_NAME = "[A-Za-z0-9_.-]{1,60}";

  @AroundInvoke
  Object perform(InvocationContext act) throws Exception {
    var request = CurrentRequestManager.get();
    var form = request == null ? null : request.getFormData();
    if (form != null && request.getTarget().getResourceClass() == declaring(act)) {
      var known = partsOf(act);
      for (String name : form) {
        refuseUnlessKnown(name, form.get(name).size(), known);
      }
    }
    return act.proceed();
  }

  private static Class<?> declaring(InvocationContext act) {
    return act.getMethod().getDeclaringClass();
  }

  /** The parts by name, with whether there may be several of it. */
  private static Map<String, Boolean> partsOf(InvocationContext act) {
    var parts = new TreeMap<String, Boolean>();
    for (var parameter : act.getMethod().getParameters()) {
      var part = parameter.getAnnotation(RestForm.class);
      if (part != null) {
        parts.put(part.value(), Collection.class.isAssignableFrom(parameter.getType()));
      }
    }
    return parts;
  }

  private static void refuseUnlessKnown(String name, int times, Map<String, Boolean> known) {
    var several = known.get(name);
    if (several == null) {
      throw new Refused(
          Problem.UNKNOWN_FIELD,
          "The field %s is not part of this request. Known are: %s."
              .formatted(
                  name.matches(SAFE_NAME) ? name : "(a name that cannot be shown)",
                  String.join(", ", known.keySet())));
    }
    if (!several && times > 1) {
      throw new Refused(Problem.MALFORMED, "Send the field %s once.".formatted(name));
    }
  }
}
