/** The calls and the pages of partner systems. */
@org.jspecify.annotations.NullMarked
package org.amparo.partner.web;
