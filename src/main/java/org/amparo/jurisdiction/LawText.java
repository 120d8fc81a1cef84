package org.amparo.jurisdiction;

/**
 * One file of the law before it is read.
 *
 * @param name as a complaint names it: within the service, or its path in the agency's directory
 */
record LawText(String name, boolean isCalendar, String text) {}
