/** Live changes: which queue, case or grant changed, told at once to whoever may know of it. */
@org.jspecify.annotations.NullMarked
package org.amparo.live;
