/**
 * The outer skin: problems, security headers, request ids, and what stands around every page.
 * Whatever goes wrong, a caller reads one kind of answer, and nothing of the request or of the
 * program's inside stands in it.
 */
@org.jspecify.annotations.NullMarked
package org.amparo.shell;
