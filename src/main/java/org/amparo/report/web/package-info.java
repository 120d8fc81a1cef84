/** The reports over HTTP. */
@org.jspecify.annotations.NullMarked
package org.amparo.report.web;
