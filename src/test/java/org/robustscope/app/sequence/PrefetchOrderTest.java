package org.robustscope.app.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PrefetchOrderTest {
  @Test
  void framesFromThePlayHeadComeFirstThenThoseBeforeIt() {
    assertThat(PrefetchOrder.next(_ -> true, 6, 4, -1, 10)).containsExactly(4, 5, 0, 1, 2, 3);
    assertThat(PrefetchOrder.next(_ -> true, 6, 4, -1, 3)).containsExactly(4, 5, 0);
  }

  @Test
  void frameThatAllAreComparedWithComesBeforeAll() {
    assertThat(PrefetchOrder.next(_ -> true, 6, 4, 0, 3)).containsExactly(0, 4, 5);
    assertThat(PrefetchOrder.next(i -> i != 0, 6, 4, 0, 3)).containsExactly(4, 5, 1);
  }

  @Test
  void whatIsAskedOrNotThereIsPassedOver() {
    Set<Integer> wanted = Set.of(1, 3);
    assertThat(PrefetchOrder.next(wanted::contains, 6, 2, -1, 4)).containsExactly(3, 1);
    assertThat(PrefetchOrder.next(_ -> false, 6, 2, 0, 4)).isEmpty();
  }
}
