/** The stream of changes over HTTP. */
@org.jspecify.annotations.NullMarked
package org.amparo.live.web;
