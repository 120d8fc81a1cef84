package org.amparo.http;

import org.amparo.kernel.CaseNumber;
import org.jboss.resteasy.reactive.RestResponse;

/** The one screen of a case. The acts' pages, which stand above it, come back to it. */
public interface CaseScreen {

  /**
   * The screen with a form that was refused.
   *
   * @param act the form's own name: the last part of its address
   */
  RestResponse<String> again(CaseNumber number, String act, PageForm refused);
}
