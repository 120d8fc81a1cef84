package org.amparo.tracking;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What makes access to cases unusual. Each rule is a query over the reads of a period and gives a
 * person, a case or none, how often, and the first and the last time. A finding is a reason to ask
 * somebody, never a verdict: a supervisor, a night shift or a busy week explain most of them.
 *
 * <p>The record is read once for all rules, however many reads it has: {@code days} holds a line
 * for each day on which a person read a case, {@code cases} one for each person and case.
 */
public enum UnusualRule {
  BROKE_GLASS(
      "Opened a case to which nothing tied them, for a reason of their own",
      "Hold the reason, which the supervisor sees, against what was read.",
      """
      select actor, chain_id, glass, glass_first, glass_last from cases where glass > 0
      """),
  MANY_CASES(
      "Opened more than 20 cases in a day, and more than three times as many as on their other days",
      "Ask which work that day brought; look at the single reads.",
      """
      select actor, null::uuid, cases, first, last from (
        select actor, cases, first, last,
               (sum(cases) over per_actor - cases)::numeric
                 / nullif(count(*) over per_actor - 1, 0) as usual
        from (
          select actor, day, count(*) as cases, min(first) as first, max(last) as last
          from days group by actor, day) a_day
        window per_actor as (partition by actor)) volume
      where cases > 20 and cases > 3 * coalesce(usual, 0)
      """),
  OUTSIDE_HOURS(
      "Read before 6 in the morning, after 8 in the evening or on a weekend, by the agency's clock",
      "Ask whether they were on duty.",
      """
      select actor, chain_id, odd, odd_first, odd_last from cases where odd > 0
      """),
  NEVER_WORKED_ON(
      "Read a case on two days or more and has never done anything on it",
      "Ask what the reads were for.",
      """
      select actor, chain_id, reads, first, last from cases r
      where days > 1 and not exists (
        select 1 from audit_entry e
        where e.chain_id = r.chain_id and e.kind = 'ACT' and e.actor = r.actor
          and e.act not in ('GLASS_BROKEN', 'GLASS_REVIEWED'))
      """),
  OWN_REFERRAL_AGAIN(
      "Read a case that they referred themselves five times or more",
      "A referring officer has no further part in the case: ask what they look for.",
      """
      select actor, chain_id, reads, first, last from cases r
      where reads >= 5 and exists (
        select 1 from audit_entry e
        where e.chain_id = r.chain_id and e.kind = 'ACT' and e.actor = r.actor
          and e.act = 'REFERRAL_FILED')
      """),
  SAME_CASE_AGAIN(
      "Read one case on more than ten days",
      "A case is seldom worked on that often: ask what changed each time.",
      """
      select actor, chain_id, reads, first, last from cases where days > 10
      """);

  // offset 0 keeps the database from reckoning the local time anew in each place where it is used
  private static final String READS =
      """
      with days as materialized (
        select actor, chain_id, local::date as day, count(*) as reads, min(at) as first,
               max(at) as last,
               count(*) filter (where glass) as glass, min(at) filter (where glass) as glass_first,
               max(at) filter (where glass) as glass_last,
               count(*) filter (where odd) as odd, min(at) filter (where odd) as odd_first,
               max(at) filter (where odd) as odd_last
        from (
          select actor, chain_id, at, local, tie = 'BROKE_GLASS' as glass,
                 extract(isodow from local) > 5 or extract(hour from local) not between 6 and 19
                   as odd
          from (
            select actor, chain_id, at, at at time zone ? as local, details ->> 'tie' as tie
            from audit_entry
            where agency_id = ? and kind = 'READ' and at >= ? and at < ?
              and actor <> 'system' offset 0) entry offset 0) a_read
        group by actor, chain_id, local::date),
      cases as materialized (
        select actor, chain_id, sum(reads)::bigint as reads, count(*) as days, min(first) as first,
               max(last) as last, sum(glass)::bigint as glass, min(glass_first) as glass_first,
               max(glass_last) as glass_last, sum(odd)::bigint as odd,
               min(odd_first) as odd_first, max(odd_last) as odd_last
        from days group by actor, chain_id)
      """;

  /** The newest of what a rule finds. */
  private static final String FOUND =
      "(select '%s' as rule, * from (%s) as found (actor, chain, times, first, last)"
          + " order by last desc, actor limit %d)";

  private final String sentence;
  private final String toDo;
  private final String query;

  UnusualRule(String sentence, String toDo, String query) {
    this.sentence = sentence;
    this.toDo = toDo;
    this.query = query;
  }

  public String sentence() {
    return sentence;
  }

  public String toDo() {
    return toDo;
  }

  /** Takes the time zone, the agency, and the begin and the end of the period. */
  static String sql(int mostOfARule) {
    return Arrays.stream(values())
        .map(rule -> FOUND.formatted(rule.name(), rule.query, mostOfARule))
        .collect(Collectors.joining(" union all ", READS, ""));
  }
}
