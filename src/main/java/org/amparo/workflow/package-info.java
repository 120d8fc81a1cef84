/**
 * The process side: one port through which cases move along their BPMN models, whichever engine
 * runs them. Rooms above tell it what happened; it opens and withdraws the steps that people do.
 */
@org.jspecify.annotations.NullMarked
package org.amparo.workflow;
