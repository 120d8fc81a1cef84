package org.amparo.identity.web;

/** Only on to our own pages. */
final class Inside {

  private Inside() {}

  /** The address, if it is one of ours; else the first page. */
  static String of(String next) {
    return next.matches("/[A-Za-z0-9/_.?=&-]*") && !next.startsWith("//") ? next : "/";
  }
}
