package dev.seatrial.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretsTest {
  @Test
  void theIdOfARevisionInAFileNameIsNoSecret() {
    String path = "alembic/versions/3f2a1b9c8d7e_add_orders.py";

    assertThat(Secrets.cut(path)).isEqualTo(path);
  }

  @Test
  void aWordDrawnByLotIsCutWhereverItStands() {
    String drawn = "q7Zk2Vx9".repeat(3) + "Lw4";

    assertThat(Secrets.cut("notes/" + drawn + "/x.txt")).doesNotContain(drawn);
    assertThat(Secrets.cut("build_" + drawn)).doesNotContain(drawn);
  }
}
