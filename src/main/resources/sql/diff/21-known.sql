-- What the warehouse in use knew on the day of the variable known_on. Places have no day of
-- knowledge, and the figure shown for a fiscal year is chosen as known now: both are left out.
CREATE OR REPLACE TEMP TABLE held_document AS
  FROM snapshots WHERE coalesce(published_on, retrieved_at) <= getvariable('known_on');
CREATE OR REPLACE TEMP TABLE held_place AS
  SELECT *, NULL AS containers FROM places WHERE false;
CREATE OR REPLACE TEMP TABLE held_vintage AS
  FROM placement_versions
  WHERE known_from <= getvariable('known_on')
    AND (known_to IS NULL OR known_to > getvariable('known_on'));
CREATE OR REPLACE TEMP TABLE held_coverage AS
  FROM list_coverage WHERE known_from <= getvariable('known_on');
CREATE OR REPLACE TEMP TABLE held_figure AS FROM placements WHERE false;
CREATE OR REPLACE TEMP TABLE held_national AS
  FROM national_figures_as_known(getvariable('known_on'));
CREATE OR REPLACE TEMP TABLE held_printed AS
  FROM placement_claim WHERE known_from <= getvariable('known_on');
CREATE OR REPLACE TEMP TABLE held_claim AS
  FROM policy_events
  WHERE known_from <= getvariable('known_on')
    AND (known_to IS NULL OR known_to > getvariable('known_on'));
CREATE OR REPLACE TEMP TABLE held_policy AS FROM policies_known(getvariable('known_on'));
CREATE OR REPLACE TEMP TABLE held_standing AS
  FROM policy_standing(getvariable('known_on')) WHERE possibly;
CREATE OR REPLACE TEMP TABLE held_adoption AS FROM place_adoptions_known(getvariable('known_on'));
CREATE OR REPLACE TEMP TABLE held_rejection AS
  SELECT r.* FROM rejections r JOIN held_document d USING (snapshot_id);
