-- What a version holds, all vintages of it, read from the warehouse in use.
CREATE OR REPLACE TEMP TABLE held_document AS FROM snapshots;
CREATE OR REPLACE TEMP TABLE held_place AS
  SELECT *, (SELECT string_agg(c.container_id, ';' ORDER BY c.container_id) FROM place_container c
    WHERE c.place_id = p.place_id) AS containers
  FROM places p;
CREATE OR REPLACE TEMP TABLE held_vintage AS FROM placement_versions;
CREATE OR REPLACE TEMP TABLE held_coverage AS FROM list_coverage;
CREATE OR REPLACE TEMP TABLE held_figure AS FROM placements WHERE value IS NOT NULL;
CREATE OR REPLACE TEMP TABLE held_national AS
  SELECT o.* FROM observation o JOIN measure m USING (measure) WHERE m.series = 'national';
CREATE OR REPLACE TEMP TABLE held_printed AS FROM placement_claim;
CREATE OR REPLACE TEMP TABLE held_claim AS FROM policy_events;
CREATE OR REPLACE TEMP TABLE held_policy AS FROM policies;
CREATE OR REPLACE TEMP TABLE held_standing AS FROM policy_standing(DATE '9999-12-31') WHERE possibly;
CREATE OR REPLACE TEMP TABLE held_adoption AS FROM place_adoptions;
CREATE OR REPLACE TEMP TABLE held_rejection AS FROM rejections;
