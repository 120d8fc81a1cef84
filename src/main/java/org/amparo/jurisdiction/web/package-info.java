/** The law over HTTP: a profile with its citations, and the deadlines that follow from dates. */
@org.jspecify.annotations.NullMarked
package org.amparo.jurisdiction.web;
