package org.uptake.records;

import org.uptake.model.Coded;

/** Why a release could not be placed in a county. */
enum UnplacedReason implements Coded {
  /** The cell is empty. */
  ZIP_BLANK,
  /** The cell holds no ZIP code of the United States, e.g. a foreign postal code or words. */
  NOT_A_ZIP,
  /** A ZIP code of a military or diplomatic post office, which lies in no county. */
  MILITARY,
  /** The table of ZIP codes and counties does not have it, e.g. of post-office boxes alone. */
  NOT_IN_CROSSWALK,
  /** The table's weights for it do not add up to 1. */
  WEIGHTS_DO_NOT_ADD_UP,
  /** The table places it in a county that the reference lacks, e.g. Guam. */
  COUNTY_NOT_HELD
}
