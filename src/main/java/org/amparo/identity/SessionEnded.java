package org.amparo.identity;

/** Somebody signed out. What still runs for this browser's session must end. */
public record SessionEnded(String session) {}
