package org.amparo.bench;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.amparo.access.CaseFacts;
import org.amparo.access.Part;
import org.amparo.access.Policy;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.UserId;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One decision about one person and one case, each time another. 20 microseconds are wanted. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AccessBenchmark {

  private static final AgencyId OURS = new AgencyId("sfpd");

  private record Facts(CaseId id, CaseNumber number, AgencyId agency) implements CaseFacts {
    @Override
    public Set<UserId> who(Part part) {
      return Set.of(new UserId("officer"));
    }
  }

  private final List<Actor> people =
      List.of(
          new Actor(new UserId("officer"), OURS, Set.of(Role.PATROL_OFFICER)),
          new Actor(new UserId("another"), OURS, Set.of(Role.PATROL_OFFICER)),
          new Actor(new UserId("reviewer"), OURS, Set.of(Role.DV_UNIT)),
          new Actor(new UserId("advocate"), OURS, Set.of(Role.ADVOCATE)),
          new Actor(new UserId("auditor"), OURS, Set.of(Role.AUDITOR)),
          new Actor(new UserId("outsider"), new AgencyId("bayside"), Set.of(Role.DV_UNIT)));

  private final CaseFacts facts =
      new Facts(new CaseId(new UUID(1, 2)), new CaseNumber("SFPD-26-000001"), OURS);

  private int next;

  @Benchmark
  public Policy.View oneDecision() {
    next++;
    return Policy.view(people.get(next % people.size()), facts, next % 2 == 0);
  }
}
