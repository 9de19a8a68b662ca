package dev.seatrial.secrets.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KindReaderTest {
  @Test
  void everyProblemIsSaidWithItsFileAndLine() {
    String text =
        """
        provider: Shop
        rotate: 'somehow'
        grants: 'something'
        kinds:
          - id: shop.key
            name: 'Shop key'
            severity: severe
            pattern: 'shop_[a-z]+'
            colour: red
            examples:
              found: ['x']
          - id: shop.key
            name: 'Shop key again'
            severity: low
            pattern: '[0-9a-f]{32}'
            examples:
              found: ['x']
        """;
    assertThat(KindReader.read(Map.of("shop.yml", text)).problems())
        .containsExactlyInAnyOrder(
            "shop.yml:9: unknown colour",
            "shop.yml:8: the pattern has a repeat without an end at 10",
            "shop.yml:5: no severity",
            "shop.yml:12: the id shop.key is not one, or is taken",
            "shop.yml:15: nothing certain is in it, and no word stands near it");
  }

  @Test
  void aShapeKnowsItsWidthAndItsAnchors() throws Shape.PatternException {
    Shape shape = Shape.of("sk_(?:live|test)_[0-9A-Za-z]{10,99}={0,2}");
    assertThat(shape.shortest()).isEqualTo(18);
    assertThat(shape.longest()).isEqualTo(109);
    assertThat(shape.anchors()).containsExactlyInAnyOrder("sk_live_", "sk_test_");
  }

  @Test
  void patternsWhoseWaysCannotBeCountedAreRefused() {
    for (String pattern :
        new String[] {"a*", "(?=a)b", "a.b", "^ab", "(?i)ab", "a{2,}", "a+?", "\\babc", "ab)"}) {
      assertThatThrownBy(() -> Shape.of(pattern)).isInstanceOf(Shape.PatternException.class);
    }
  }

  @Test
  void aCompositionIsAlwaysTheSame() {
    assertThat(Composition.of("a_{hex:8}"))
        .matches("a_[0-9a-f]{8}")
        .isEqualTo(Composition.of("a_{hex:8}"));
  }
}
