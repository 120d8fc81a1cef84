package org.amparo.queue;

import org.amparo.kernel.CaseId;

/** What a case's own law says at a step. The room that knows the law of a case answers. */
public interface StepLaw {

  Guidance guidance(Step step, CaseId caseId);
}
