package dev.seatrial.model.facts.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same value comes to something else where it is tried, shown, copied or used. */
class UsabilityTest {
  private static final Sighting SEEN =
      new Sighting("4b825dc642cb6eb9a060e54bf8d69288fbee4904", 0, Judgement.LIVE_LOOKING, "form");

  @ParameterizedTest
  @CsvSource({
    "DRAWN,  generic.secret,       src/settings.py,              LIVE_LOOKING",
    "NAME,   generic.password,     src/settings.py,              DOUBTFUL",
    "DRAWN,  generic.secret,       api-docs/index.html,          EXAMPLE",
    "FORM,   stripe.secret-key,    api-docs/index.html,          LIVE_LOOKING",
    "DRAWN,  generic.database-url, README.md,                    DOUBTFUL",
    "DRAWN,  generic.secret,       src/make-sample-data.ts,      EXAMPLE",
    "DRAWN,  generic.secret,       README.md,                    EXAMPLE",
    "DRAWN,  generic.secret,       phpunit.e2e.xml,              FIXTURE",
    "FORM,   stripe.secret-key,    test/cassettes/pay.yml,       FIXTURE",
    "PROVEN, github.token,         test/cassettes/pay.yml,       LIVE_LOOKING",
    "DRAWN,  generic.secret,       src/shop.stories.tsx,         FIXTURE",
    "DRAWN,  generic.secret,       .travis.yml,                  DOUBTFUL",
    "FORM,   aws.access-key,       .travis.yml,                  LIVE_LOOKING",
    "DRAWN,  generic.secret,       docker-compose.yml,           LIVE_LOOKING",
    "DRAWN,  generic.secret,       lang/cy/errors.php,           EXAMPLE",
    "FORM,   stripe.secret-key,    lang/cy/errors.php,           DOUBTFUL",
    "FORM,   stripe.secret-key,    Godeps/pay/pay.go,            DOUBTFUL",
    "DRAWN,  generic.secret,       db/test-files/dump.sql,       FIXTURE",
    "DRAWN,  generic.secret,       sorbet/rbi/gems/pay.rbi,      EXAMPLE",
    "DRAWN,  generic.secret,       types/pay.d.ts,               EXAMPLE",
    "FORM,   stripe.secret-key,    types/pay.d.ts,               LIVE_LOOKING",
    "DRAWN,  generic.secret,       legacy-docs/index.htm,        EXAMPLE",
    "DRAWN,  generic.secret,       views/api_docs.html.erb,      EXAMPLE",
    "DRAWN,  generic.secret,       src/docs_server.ts,           LIVE_LOOKING",
    "DRAWN,  generic.secret,       api.apib,                     EXAMPLE",
    "DRAWN,  generic.secret,       .env.unit-tests,              FIXTURE",
    "DRAWN,  generic.secret,       .env.testing-ci,              FIXTURE",
    "DRAWN,  generic.secret,       .env.dusk.local,              FIXTURE",
    "DRAWN,  generic.secret,       config/test.env,              FIXTURE",
    "PROVEN, github.token,         .env.test,                    LIVE_LOOKING",
    "DRAWN,  generic.secret,       .env.cicada,                  LIVE_LOOKING",
    "DRAWN,  generic.secret,       .env.latest,                  LIVE_LOOKING"
  })
  void aPathTellsWhatAValueIsFor(Certainty certainty, String kind, String path, Judgement judged) {
    Credential credential =
        new Credential(kind, kind, certainty, 40, "0a1b2c", "", "opens", "replace", List.of(SEEN));
    assertThat(Usability.judge(credential, SEEN, path)).isEqualTo(judged);
  }
}
