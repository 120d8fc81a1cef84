package org.amparo.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/**
 * The page on which somebody shows again that it is them. It carries along what they typed, so that
 * the right password does at once what they asked for.
 */
public final class Confirmation {

  /** The page's own fields: where the form was going, and the password. */
  public static final String TO = "_to";

  public static final String PASSWORD = "_password";

  /** Of the second factor, for whoever has one. */
  public static final String CODE = "_code";

  @CheckedTemplate(basePath = "http")
  static class Templates {
    static native TemplateInstance confirmation(PageForm form, String to, String error);
  }

  private Confirmation() {}

  /**
   * @param form what was typed
   * @param to where it was going
   * @param error why the page is shown again; empty the first time
   */
  public static TemplateInstance page(@Nullable PageForm form, String to, String error) {
    return Templates.confirmation(form == null ? PageForm.blank() : form, to, error);
  }
}
