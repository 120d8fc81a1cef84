package org.amparo.referral.rules;

import static org.amparo.access.Part.DECIDED;
import static org.amparo.access.Part.DECIDED_APPEAL;
import static org.amparo.access.Part.DENIED;
import static org.amparo.access.Part.PROPOSED_WITHDRAWAL;
import static org.amparo.access.Part.REFERRED;
import static org.amparo.access.Part.REVIEWED;
import static org.amparo.access.Part.SECOND_REVIEWED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.access.CaseFacts;
import org.amparo.access.Part;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.UserId;
import org.amparo.queue.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each pair of acts that one person may not do both of, and no other pair. */
class SeparationOfDutiesTest {

  private static final Map<Step, Set<Part>> BARRED =
      Map.of(
          Step.SCREEN, Set.of(REFERRED),
          Step.REVIEW, Set.of(REFERRED),
          Step.SECOND_REVIEW, Set.of(REFERRED, REVIEWED, DECIDED),
          Step.DECIDE, Set.of(REFERRED, REVIEWED, DENIED),
          Step.RECORD_SIGNATURE, Set.of(REFERRED, REVIEWED),
          Step.SIGN_REISSUE, Set.of(REFERRED, REVIEWED),
          Step.DECIDE_APPEAL, Set.of(REFERRED, REVIEWED, SECOND_REVIEWED, DENIED, DECIDED_APPEAL),
          Step.REVIEW_WITHDRAWAL, Set.of(REFERRED, PROPOSED_WITHDRAWAL));

  static Stream<Arguments> pairs() {
    return Stream.of(Step.values())
        .flatMap(step -> Stream.of(Part.values()).map(part -> Arguments.of(step, part)));
  }

  @ParameterizedTest(name = "{0} after {1}")
  @MethodSource("pairs")
  void onlyTheseActsOfOnePersonExcludeEachOther(Step step, Part part) {
    var facts = new OnePart(part);

    assertThat(SeparationOfDuties.barred(step, facts).contains(OnePart.SOMEBODY))
        .isEqualTo(BARRED.getOrDefault(step, Set.of()).contains(part));
  }

  @ParameterizedTest(name = "{0} after {1}")
  @MethodSource("pairs")
  void anExceptionLiftsEveryBarButThoseOfADenial(Step step, Part part) {
    var facts = new OnePart(part);
    boolean barred = BARRED.getOrDefault(step, Set.of()).contains(part);
    boolean forEver = part == DENIED || part == DECIDED || step == Step.DECIDE_APPEAL;

    var still = SeparationOfDuties.barred(step, facts, Set.of(OnePart.SOMEBODY));

    assertThat(still.contains(OnePart.SOMEBODY)).isEqualTo(barred && forEver);
  }

  @Test
  void anExceptionIsForOnePersonOnly() {
    var facts = new OnePart(REVIEWED);

    assertThat(SeparationOfDuties.barred(Step.DECIDE, facts, Set.of(new UserId("another"))))
        .containsExactly(OnePart.SOMEBODY);
  }

  /** A case in which one person took one part. */
  private record OnePart(Part part) implements CaseFacts {

    static final UserId SOMEBODY = new UserId("somebody");

    @Override
    public CaseId id() {
      return new CaseId(new UUID(0, 1));
    }

    @Override
    public CaseNumber number() {
      return new CaseNumber("SFPD-26-000001");
    }

    @Override
    public AgencyId agency() {
      return new AgencyId("sfpd");
    }

    @Override
    public Set<UserId> who(Part asked) {
      return asked == part ? Set.of(SOMEBODY) : Set.of();
    }
  }
}
