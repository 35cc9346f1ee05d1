package org.uptake.normalize;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The models under which an agency takes part in 287(g), as sources print them. */
enum AgreementModel {
  JAIL_ENFORCEMENT("jail-enforcement", "jail enforcement model", "jail enforcement"),
  /** Three agreements of 2007 to 2009 that ICE relabelled are filed under their last label. */
  TASK_FORCE("task-force", "task force model", "task force", "jail enforcement -> task force"),
  WARRANT_SERVICE_OFFICER("warrant-service-officer", "warrant service officer"),
  NOT_STATED("not-stated", "not stated");

  private final String code;

  /** Separated by bars. */
  private final String spellings;

  AgreementModel(String code, String... spellings) {
    this.code = code;
    this.spellings = String.join("|", spellings);
  }

  /** The model's part of a policy id. */
  String code() {
    return code;
  }

  private List<String> known() {
    return List.of(spellings.split("\\|", -1));
  }

  /** The model that a text names. */
  static Optional<AgreementModel> of(String printed) {
    String text = NameKey.oneLine(printed).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(m -> m.known().contains(text)).findFirst();
  }

  /** All spellings, for messages. */
  static List<String> allSpellings() {
    return Arrays.stream(values()).flatMap(m -> m.known().stream()).sorted().toList();
  }
}
