package org.amparo.tracking;

/**
 * What makes access to cases unusual. Each rule is one query over the record of reads and gives a
 * person, a case or none, how often, and the first and the last time. A finding is a reason to ask
 * somebody, never a verdict: a supervisor, a night shift or a busy week explain most of them.
 *
 * <p>Of a read count those of a period by people; {@code reads} stands for them.
 */
public enum UnusualRule {
  BROKE_GLASS(
      "Opened a case to which nothing tied them, for a reason of their own",
      "Hold the reason, which the supervisor sees, against what was read.",
      """
      select actor, chain_id, count(*), min(at), max(at) from reads
      where tie = 'BROKE_GLASS' group by actor, chain_id
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
          select actor, day, count(distinct chain_id) as cases, min(at) as first, max(at) as last
          from reads group by actor, day) days
        window per_actor as (partition by actor)) volume
      where cases > 20 and cases > 3 * coalesce(usual, 0)
      """),
  OUTSIDE_HOURS(
      "Read before 6 in the morning, after 8 in the evening or on a weekend, by the agency's clock",
      "Ask whether they were on duty.",
      """
      select actor, chain_id, count(*), min(at), max(at) from reads
      where extract(isodow from local) > 5 or extract(hour from local) not between 6 and 19
      group by actor, chain_id
      """),
  NEVER_WORKED_ON(
      "Read a case on two days or more and has never done anything on it",
      "Ask what the reads were for.",
      """
      select actor, chain_id, count(*), min(at), max(at) from reads r
      where not exists (
        select 1 from audit_entry e
        where e.chain_id = r.chain_id and e.kind = 'ACT' and e.actor = r.actor
          and e.act not in ('GLASS_BROKEN', 'GLASS_REVIEWED'))
      group by actor, chain_id having count(distinct day) > 1
      """),
  OWN_REFERRAL_AGAIN(
      "Read a case that they referred themselves five times or more",
      "A referring officer has no further part in the case: ask what they look for.",
      """
      select actor, chain_id, count(*), min(at), max(at) from reads r
      where exists (
        select 1 from audit_entry e
        where e.chain_id = r.chain_id and e.kind = 'ACT' and e.actor = r.actor
          and e.act = 'REFERRAL_FILED')
      group by actor, chain_id having count(*) >= 5
      """),
  SAME_CASE_AGAIN(
      "Read one case on more than ten days",
      "A case is seldom worked on that often: ask what changed each time.",
      """
      select actor, chain_id, count(*), min(at), max(at) from reads
      group by actor, chain_id having count(distinct day) > 10
      """);

  private static final String READS =
      """
      with reads as materialized (
        select actor, chain_id, at, at at time zone ? as local, (at at time zone ?)::date as day,
               details ->> 'tie' as tie
        from audit_entry
        where agency_id = ? and kind = 'READ' and at >= ? and at < ? and actor <> 'system')
      """;

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

  /** Takes the time zone twice, the agency, the begin and the end of the period, and a limit. */
  String sql() {
    return READS + "select * from (" + query + ") found order by 5 desc, 1 limit ?";
  }
}
