package org.uptake.normalize;

import java.util.List;
import java.util.Optional;
import org.uptake.model.Place;
import org.uptake.model.PlaceKind;
import org.uptake.model.SourceException;
import org.uptake.normalize.AgencyNames.Agency;

/**
 * Whose agreement it is, and under which model.
 *
 * @param state the agency's state
 * @param name the name that stands for all spellings of the agency
 * @param model the model
 */
record AgreementParty(Place state, String name, AgreementModel model) {

  /**
   * The party that a row names.
   *
   * @throws SourceException if it names no state, no agency or no model; the message is the reason
   *     for which the row is rejected
   */
  static AgreementParty of(AgreementRow row, DocumentContext context) {
    return of(row.get("state"), row.agency(), row.get("model"), context);
  }

  static AgreementParty of(String state, String agency, String model, DocumentContext context) {
    Optional<AgreementModel> read = AgreementModel.of(model);
    Optional<Agency> known =
        context.agreements().agencies().of(state, agency, read.orElse(AgreementModel.NOT_STATED));
    if (known.isEmpty()) {
      throw new SourceException("'" + state + "' is no state");
    }
    if (read.isEmpty()) {
      throw new SourceException(
          "'" + model + "' is none of the models " + AgreementModel.allSpellings());
    }
    if (agency.isEmpty()) {
      throw new SourceException("the row names no agency");
    }
    return new AgreementParty(known.get().state(), known.get().name(), read.get());
  }

  /** The agency as a place, where the row says nothing of its county. */
  Place agency() {
    return agency(List.of(state.placeId()));
  }

  /** The agency as a place in these counties. */
  Place agency(List<String> containers) {
    return Place.uncoded(PlaceKind.AGENCY, state.state(), name, containers);
  }

  /** The agreement of this agency under this model; never a date. */
  String policyId(Place agency) {
    return agency.placeId() + "/287g/" + model.code();
  }

  @Override
  public String toString() {
    return name + ", " + state.state();
  }
}
