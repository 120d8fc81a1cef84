package org.amparo.jurisdiction;

/** What a yearly report counts. Each is an act on a request, counted by the day it happened. */
public enum ReportCount {
  REQUESTED("Requests received"),
  SIGNED("Certifications signed"),
  DENIED("Requests denied"),
  /** By the agency, after it was signed. */
  WITHDRAWN("Certifications withdrawn by the agency"),
  /** By the requester, before an answer. */
  CANCELLED("Requests cancelled by the requester"),
  APPEALED("Denials appealed"),
  TRANSFERRED("Requests passed on to another agency"),
  /** An answer fell due in the period and was not given by that day. */
  LATE("Requests not answered in time"),
  /** The lawful reasons of the denials. */
  REASONS("Denials by reason");

  private final String words;

  ReportCount(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
