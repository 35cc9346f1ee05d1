-- The measures that the pages of the families show, taken once for every family, as known now. Each
-- table is the macro of its name applied to all families. Arguments of a macro are put in as they are
-- written, so the table they come from has a name that no macro uses inside: asked_of.

CREATE VIEW families AS SELECT DISTINCT family FROM policy_claim;

-- The days on which a family is measured: the end of October 2014, of which others published counts,
-- and the day of the family's last event held.
CREATE TABLE family_days AS
  SELECT family, 'october_2014' AS asked, DATE '2014-10-31' AS day FROM families
  UNION ALL
  SELECT family, 'last_event', max(date_latest) FROM policy_events
  WHERE effect <> 'none' AND confidence <> 'low' AND date_latest IS NOT NULL
  GROUP BY family;

-- adoption_curve of every family. gross_possibly_dated is gross_possibly, but a place without an
-- earliest day counts from its latest: the upper edge of the band in the charts.
CREATE TABLE adoption_curves AS
  WITH curve AS (
    SELECT asked_of.family, c.*
    FROM families asked_of,
      LATERAL (SELECT * FROM adoption_curve(asked_of.family, DATE '9999-12-31')) c
  ),
  dated AS (
    SELECT family, at_grade AS grade, coalesce(adopted_earliest, shown_by) AS day, count(*) AS places
    FROM place_adoptions_graded(DATE '9999-12-31')
    GROUP BY ALL
  )
  SELECT c.family, c.grade, c.day, c.gross_surely, c.gross_possibly,
    (sum(coalesce(d.places, 0)) OVER (PARTITION BY c.family, c.grade ORDER BY c.day))::BIGINT
      AS gross_possibly_dated,
    c.net_surely, c.net_possibly
  FROM curve c LEFT JOIN dated d USING (family, grade, day);

CREATE TABLE family_quarters AS
  SELECT asked_of.family, q.*
  FROM families asked_of,
    LATERAL (SELECT * FROM adoptions_by_quarter(asked_of.family, DATE '9999-12-31')) q
  WHERE q.possibly > 0;

CREATE TABLE family_coverage AS
  SELECT asked_of.family, asked_of.asked, asked_of.day, c.*
  FROM family_days asked_of,
    LATERAL (SELECT * FROM coverage(asked_of.family, asked_of.day, DATE '9999-12-31')) c;

-- Of the children of the one list by county whose copy is whole, with the policies of its last day.
CREATE TABLE family_children AS
  WITH asked_of AS (
    SELECT family, (SELECT max(period_end) FROM list_coverage WHERE fiscal_year = 2021) AS day
    FROM families
  )
  SELECT asked_of.family, asked_of.day, c.*
  FROM asked_of,
    LATERAL (
      SELECT * FROM children_coverage(asked_of.family, asked_of.day, DATE '9999-12-31', 2021)
    ) c;

-- Only where at least five counties surely had a policy of their own: of fewer there is nothing to
-- compare.
CREATE TABLE family_comparison AS
  WITH asked_of AS (
    SELECT family, day FROM family_coverage WHERE asked = 'last_event' AND counties_own_surely >= 5
  )
  SELECT asked_of.family, asked_of.day, c.*
  FROM asked_of,
    LATERAL (
      SELECT * FROM adopters_compared(asked_of.family, asked_of.day, DATE '9999-12-31')
    ) c;
