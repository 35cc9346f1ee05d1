package org.uptake.model;

/** The kinds of place that adopt policies or have figures. */
public enum PlaceKind implements Coded {
  /** The whole country. */
  NATION,
  /** A state, the District of Columbia or a territory. */
  STATE,
  /** A county or its equivalent: parish, borough, independent city, planning region, municipio. */
  COUNTY,
  /** A city, town, township, borough or village government. */
  MUNICIPALITY,
  /** A sheriff's office, police department, jail or other agency. */
  AGENCY
}
