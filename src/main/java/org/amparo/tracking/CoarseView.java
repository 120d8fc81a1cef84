package org.amparo.tracking;

import java.time.LocalDate;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.CertificationKind;
import org.jspecify.annotations.Nullable;

/** A case as an advocate with a grant, or the officer who referred it, sees it. */
public record CoarseView(
    CaseNumber caseNumber,
    CertificationKind kind,
    Stage stage,
    LocalDate since,
    @Nullable LocalDate nextBy,
    boolean informationWanted,
    String contact) {}
