-- The share of places that have not adopted, as the program estimates it from survival_times.
-- A row holds from day_from to day_to, both inclusive, counted from the origin of survival_times;
-- on days between two rows the share falls, the data do not say when. at_risk and events are of the
-- fall before the row, and not whole where days are known between bounds only. lower and upper are
-- 95 % limits; NULL where the share is 0 or 1.
CREATE TABLE survival (
  family VARCHAR NOT NULL,
  method VARCHAR NOT NULL,
  day_from INTEGER NOT NULL,
  day_to INTEGER NOT NULL,
  at_risk DOUBLE NOT NULL,
  events DOUBLE NOT NULL,
  survival DOUBLE NOT NULL,
  lower DOUBLE,
  upper DOUBLE,
  PRIMARY KEY (family, method, day_from)
);
INSERT INTO survival BY NAME
  FROM read_csv(getvariable('survival'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"')
  ORDER BY family, method, day_from::INTEGER;
