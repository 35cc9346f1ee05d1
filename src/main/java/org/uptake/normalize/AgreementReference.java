package org.uptake.normalize;

import java.nio.file.Path;

/**
 * What is known of 287(g) listings beside the lists.
 *
 * @param agencies spellings that are one agency
 * @param changes order and time of changed signing days
 */
public record AgreementReference(AgencyNames agencies, SigningChanges changes) {

  /**
   * Reads {@code agency-aliases.csv}, {@code distinct-agencies.csv} and {@code
   * agreement-date-changes.csv}.
   */
  public static AgreementReference read(Path folder, PlaceReference places) {
    AgencyNames agencies = AgencyNames.read(folder.resolve("agency-aliases.csv"), places);
    agencies.refuseJoined(folder.resolve("distinct-agencies.csv"));
    return new AgreementReference(
        agencies, SigningChanges.read(folder.resolve("agreement-date-changes.csv")));
  }
}
