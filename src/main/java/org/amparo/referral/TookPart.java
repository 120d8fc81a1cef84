package org.amparo.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.amparo.access.Part;

/** Who took which part in a case. */
@Embeddable
record TookPart(
    @Column(name = "agency_id") String agencyId,
    @Enumerated(EnumType.STRING) Part part,
    @Column(name = "user_id") String userId) {}
