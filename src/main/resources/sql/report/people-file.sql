SELECT file, sha256 FROM reference_file WHERE file = 'county-population.csv';
