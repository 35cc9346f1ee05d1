-- Fills the tables of own releases; runs only if a file was counted.
INSERT INTO own_release_count BY NAME FROM read_csv(getvariable('own_release_count'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');
INSERT INTO own_release_unplaced BY NAME FROM read_csv(getvariable('own_release_unplaced'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');
INSERT INTO own_release_outcome BY NAME FROM read_csv(getvariable('own_release_outcome'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');
INSERT INTO own_release_rejected BY NAME FROM read_csv(getvariable('own_release_rejected'), header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"');
