package org.uptake.report.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class ClassesTest {
  private static List<BigDecimal> numbers(Integer... values) {
    return List.of(values).stream().map(BigDecimal::valueOf).toList();
  }

  @Test
  void aLimitIsTheRoundestNumberBetweenTwoGroups() {
    Classes classes = Classes.of(numbers(52, 57, 61, 68, 73, 89, 96, 134, 218, 475));

    assertThat(classes.limits()).isEqualTo(numbers(52, 60, 70, 90, 200));
    assertThat(classes.most()).isEqualTo(BigDecimal.valueOf(475));
  }

  @Test
  void fewValuesHaveAClassEach() {
    assertThat(Classes.of(numbers(50, 50, 77)).limits()).isEqualTo(numbers(50, 70));
  }

  @Test
  void aValueBeyondAllClassesHasNone() {
    assertThatThrownBy(() -> Classes.of(numbers(50, 77)).of(BigDecimal.valueOf(78)))
        .hasMessageContaining("78 lies in no class");
  }

  @Property
  void everyValueHasAClassNoClassIsEmptyAndOrderIsKept(
      @ForAll @NotEmpty List<@IntRange(max = 2_000_000) Integer> drawn) {
    List<BigDecimal> values = drawn.stream().map(i -> BigDecimal.valueOf(i, 1)).toList();
    Classes classes = Classes.of(values);
    List<Integer> found = new TreeSet<>(values).stream().map(classes::of).toList();

    assertThat(classes.size()).isEqualTo(Math.min(5, new TreeSet<>(values).size()));
    assertThat(found).isSorted();
    assertThat(new TreeSet<>(found)).hasSize(classes.size());
  }
}
