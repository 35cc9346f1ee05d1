package org.uptake.model;

/** The families of policies; the register and the 287(g) sheet fill them. */
public enum PolicyFamily implements Coded {
  /** Limits on honouring ICE detainers. */
  DETAINER_LIMITS,
  /** Agreements under section 287(g) of the Immigration and Nationality Act. */
  AGREEMENT_287G,
  /** Secure Communities and the Criminal Alien Program. */
  FEDERAL_PROGRAMME,
  /** Municipal identification cards and the campaigns for them. */
  MUNICIPAL_ID,
  /** Measures that welcome unaccompanied children. */
  CHILDREN_WELCOMED,
  /** Measures that refuse unaccompanied children. */
  CHILDREN_REFUSED,
  /** Immigrant-affairs offices, task forces and certifications. */
  IMMIGRANT_AFFAIRS,
  /** Sanctuary, welcoming and trust ordinances that are not detainer policies as such. */
  SANCTUARY_ORDINANCES,
  /** Local measures against limits: non-sanctuary resolutions, orders to honour detainers. */
  ANTI_SANCTUARY,
  /** Budget measures. */
  BUDGET,
  /** State laws that extend local limits. */
  STATE_EXTENDS,
  /** State laws that pre-empt local limits. */
  STATE_PREEMPTS
}
