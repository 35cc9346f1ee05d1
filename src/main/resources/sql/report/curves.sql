SELECT family, grade, day, gross_surely, gross_possibly, gross_possibly_dated, net_surely,
  net_possibly
FROM adoption_curves ORDER BY family, grade, day;
