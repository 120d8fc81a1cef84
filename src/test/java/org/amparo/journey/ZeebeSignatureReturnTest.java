package org.amparo.journey;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.amparo.fixture.OnlyInFullRun;
import org.amparo.fixture.ZeebeProfile;

/** The way back from an approved form on a remote engine. */
@QuarkusTest
@TestProfile(ZeebeProfile.class)
@OnlyInFullRun
class ZeebeSignatureReturnTest extends SignatureReturnTest {}
