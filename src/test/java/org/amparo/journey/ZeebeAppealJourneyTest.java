package org.amparo.journey;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.amparo.fixture.OnlyInFullRun;
import org.amparo.fixture.ZeebeProfile;

/** The journeys of an appeal on a remote engine. */
@QuarkusTest
@TestProfile(ZeebeProfile.class)
@OnlyInFullRun
class ZeebeAppealJourneyTest extends AppealJourneyTest {}
