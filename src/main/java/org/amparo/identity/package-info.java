/**
 * Who is acting: from a token to an actor with an agency and roles; sign-in here or at an identity
 * provider; the agency wall.
 */
@org.jspecify.annotations.NullMarked
package org.amparo.identity;
