/** The calls and the pages of the register of demands and of exports. */
@org.jspecify.annotations.NullMarked
package org.amparo.disclosure.web;
