-- The tables that are published in parts, one of each family, named by the family's page and this.
-- file: .csv
FROM policies ORDER BY family, policy_id;

-- file: -events.csv
FROM policy_events ORDER BY family, policy_id, date_latest, event, source_title, known_from,
  date_printed, note, locator;
