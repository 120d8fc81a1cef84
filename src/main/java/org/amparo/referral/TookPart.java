package org.amparo.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.amparo.access.Part;

/** Who took which part in a case. No column is nullable, so that rows are added one by one. */
@Embeddable
record TookPart(
    @Column(name = "agency_id", nullable = false) String agencyId,
    @Enumerated(EnumType.STRING) @Column(nullable = false) Part part,
    @Column(name = "user_id", nullable = false) String userId) {}
