package org.uptake.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.model.SourceException;

/** Up to 90 days apart is one signing dated anew; more is two. */
class SigningChangesTest {
  @TempDir private Path folder;

  @Test
  void theBundledChangesAre24ReDatingsThreeReSigningsOneReAdoptionAndATypingError() {
    assertThat(Given.AGREEMENTS.changes().all())
        .hasSize(29)
        .extracting(c -> c.kind().code())
        .filteredOn(kind -> !kind.equals("re_dating"))
        .containsExactlyInAnyOrder(
            "re_signing", "re_signing", "re_signing", "re_adoption", "typing_error");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-01-01,2025-04-02,91,re_dating,2025-05-01,2025-06-01",
        "2025-01-01,2025-04-01,90,re_signing,2025-05-01,2025-06-01",
        "2025-01-01,2025-04-01,90,corrected,2025-05-01,2025-06-01",
        "2025-01-01,2025-04-01,90,re_dating,soon,2025-06-01",
      })
  void aKindThatTheDaysContradictIsRefused(String cells) throws IOException {
    Path file = folder.resolve("changes.csv");
    Files.writeString(
        file,
        "state,agency_as_printed,model,signed_before,signed_after,days,kind,changed_after,"
            + "changed_by,window_basis,note\nTexas,A,Task Force Model,"
            + cells
            + ",w,n\n");
    assertThatThrownBy(() -> SigningChanges.read(file))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("changes.csv, row 2");
  }
}
