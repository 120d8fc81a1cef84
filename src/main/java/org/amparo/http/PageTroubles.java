package org.amparo.http;

import java.util.Set;

/** Tells in a page's words what a failed act means. The outer skin knows how. */
public interface PageTroubles {

  /**
   * @param fields the names of the form's fields, so that a rule can be shown beside the one it
   *     speaks of
   */
  PageTrouble of(Throwable failure, Set<String> fields);
}
