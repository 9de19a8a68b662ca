package dev.seatrial.gate.draft;

import dev.seatrial.gate.draft.DraftApp.Found;
import dev.seatrial.report.words.Phrases;
import dev.seatrial.report.words.Visible;
import java.util.regex.Pattern;

/** A draft as the text of a {@code seatrial.yml} that explains itself. */
public final class DraftText {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z/.][A-Za-z0-9 @./_-]{0,200}");
  private static final Pattern TAKEN =
      Pattern.compile("(?i)true|false|null|yes|no|on|off|\\.(?:inf|nan)");

  private final StringBuilder text = new StringBuilder();

  private DraftText() {}

  /** The text. */
  public static String of(Draft draft) {
    DraftText writer = new DraftText();
    writer.head(draft);
    writer.apps(draft);
    writer.places(draft);
    writer.journeys(draft);
    writer.rest();
    return writer.text.toString();
  }

  private void head(Draft draft) {
    text.append(
        """
        # What seatrial cannot see by looking. Everything here may be left out.
        # No secret stands here: what is secret stays in environment variables, and
        # this file names them. docs/schemas/seatrial.schema.json of seatrial describes it.
        version: 1

        # How much depends on the app: launch for the first users, growth for many,
        # critical where harm is done when it fails.
        """);
    text.append("tier: ").append(draft.tier()).append('\n');
  }

  private void apps(Draft draft) {
    if (draft.apps().isEmpty()) {
      return;
    }
    text.append(
        """

        # The apps of the repository, in place of those that seatrial finds by itself.
        # kind: service, client, full-stack, worker, library or documentation.
        # start and tests are run in root; health is the path that answers whether it
        # can serve, and port the one on which it listens.
        apps:
        """);
    for (DraftApp app : draft.apps()) {
      text.append("  - name: ").append(scalar(app.name())).append('\n');
      if (!app.app().root().isEmpty()) {
        text.append("    root: ").append(scalar(app.app().root())).append('\n');
      }
      text.append("    kind: ").append(Phrases.word(app.app().kind())).append('\n');
      if (!app.app().uses().isEmpty()) {
        text.append("    uses: [")
            .append(String.join(", ", app.app().uses().stream().map(DraftText::quoted).toList()))
            .append("]\n");
      }
      found("start", app.start(), "npm start");
      found("health", app.health(), "/healthz");
      found("port", app.port(), "3000");
      found("tests", app.tests(), "npm test");
    }
  }

  private void found(String key, Found found, String such) {
    if (found.value().isEmpty()) {
      text.append("    # ").append(key).append(": ").append(such).append('\n');
      return;
    }
    String value = key.equals("port") ? found.value() : scalar(found.value());
    text.append("    ").append(key).append(": ").append(value);
    text.append(found.where().equals("given") ? "" : "  # " + Visible.of(found.where()));
    text.append('\n');
  }

  private void places(Draft draft) {
    text.append(
        """

        # Where it runs. Nothing that changes state is ever sent to an environment
        # without disposable: true. revision is the path that tells which commit runs.
        """);
    if (draft.staging().isEmpty()) {
      text.append(
          """
          # environments:
          #   staging:
          #     url: https://staging.example.org
          #     disposable: true
          #     health: /healthz
          #     revision: /version
          """);
    } else {
      text.append("environments:\n  staging:\n    url: ")
          .append(quoted(draft.staging()))
          .append("\n    disposable: ")
          .append(draft.disposable())
          .append('\n');
    }
    text.append("\n# Databases, by the environment variable that holds the address.\n");
    String variable = draft.databaseVariable();
    String comment = variable.isEmpty() ? "# " : "";
    text.append(comment).append("databases:\n").append(comment).append("  main:\n");
    text.append(comment)
        .append("    variable: ")
        .append(variable.isEmpty() ? "STAGING_DATABASE_URL" : scalar(variable))
        .append('\n');
  }

  private void journeys(Draft draft) {
    text.append("\n# What people come to do, which must work.\n");
    if (draft.journeys().isEmpty()) {
      text.append("# journeys:\n#   - name: Sign up and pay\n#     test: e2e/pay.spec.ts\n");
      return;
    }
    text.append("journeys:\n");
    draft.journeys().forEach(one -> text.append("  - name: ").append(quoted(one)).append('\n'));
  }

  private void rest() {
    text.append(
        """

        # Two users made for trying out whether one reaches what the other owns: names of
        # environment variables, never the values.
        # users:
        #   alice: {login: ALICE_LOGIN, password: ALICE_PASSWORD}
        #   bob: {login: BOB_LOGIN, password: BOB_PASSWORD}

        # What is promised.
        # objectives:
        #   availability: 99.9%
        #   latency-p95: 300ms
        #   restore-time: 4h
        #   data-loss: 15min

        # How trials are carried out here.
        # trials:
        #   restore: {command: ops/restore-into-scratch.sh, minutes: 30}

        # What the ledger may do, and what the gate waits for.
        # policy:
        #   second-approver: true
        #   ceiling: 5

        # Controls that are shown and do not block before a day.
        # enable-later:
        #   tests.coverage: 2027-01-31
        """);
  }

  private static String scalar(String value) {
    boolean plain =
        PLAIN.matcher(value).matches() && !TAKEN.matcher(value).matches() && !value.endsWith(" ");
    return plain ? value : quoted(value);
  }

  private static String quoted(String value) {
    return '"' + Visible.of(value).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
