package org.amparo.tracking;

import java.time.LocalDate;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.CertificationKind;
import org.jspecify.annotations.Nullable;

/**
 * A case as an advocate with a grant, or the officer who referred it, sees it.
 *
 * @param windowOver true once the last day to use the signed form is over; absent otherwise
 */
public record CoarseView(
    CaseNumber caseNumber,
    CertificationKind kind,
    Stage stage,
    LocalDate since,
    @Nullable LocalDate nextBy,
    @Nullable Boolean windowOver,
    boolean informationWanted,
    String contact) {}
