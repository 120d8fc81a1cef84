/** The public catalog over HTTP. */
@org.jspecify.annotations.NullMarked
package org.amparo.notice.web;
