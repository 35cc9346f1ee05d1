package org.uptake.normalize;

import java.nio.file.Path;

/**
 * What is known of 287(g) listings beside the lists.
 *
 * @param agencies spellings that are one agency
 * @param changes order and time of changed signing days
 */
public record AgreementReference(AgencyNames agencies, SigningChanges changes) {

  /** Reads {@code agency-aliases.csv} and {@code agreement-date-changes.csv}. */
  public static AgreementReference read(Path folder, PlaceReference places) {
    return new AgreementReference(
        AgencyNames.read(folder.resolve("agency-aliases.csv"), places),
        SigningChanges.read(folder.resolve("agreement-date-changes.csv")));
  }
}
