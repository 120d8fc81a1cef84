/** The auditor's calls: a case's record, and the proof that no chain was changed. */
@org.jspecify.annotations.NullMarked
package org.amparo.audit.web;
