package dev.seatrial.gate.config;

import dev.seatrial.model.facts.stack.App;
import dev.seatrial.model.facts.tree.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what cannot be found by looking: apps, environments, users, objectives, trials. */
final class DeclaredReader {
  private static final int LONGEST_TRIAL = 24 * 60;
  private static final int MANY = 1_000_000;

  private final Fields file;
  private final Set<String> environments = new HashSet<>();
  private final Set<String> apps = new HashSet<>();

  DeclaredReader(Fields file) {
    this.file = file;
  }

  Declared read() {
    List<DeclaredApp> declaredApps = apps();
    List<Environment> places = environments();
    return new Declared(
        declaredApps, places, databases(), users(), journeys(), objectives(), trials());
  }

  private List<DeclaredApp> apps() {
    List<DeclaredApp> declared = new ArrayList<>();
    for (Fields app : file.each("apps", Section.APP)) {
      String name = app.required("name", Shape.NAME);
      if (!name.isEmpty() && !apps.add(name)) {
        app.problem("name", "an app has a name of its own");
      }
      String root = app.text("root", Shape.FOLDER);
      declared.add(
          new DeclaredApp(
              new App(
                  name,
                  root.equals(".") ? "" : root,
                  app.word("kind", App.Kind.class).orElse(App.Kind.SERVICE),
                  app.texts("uses", Shape.FOLDER).stream().map(Node.Scalar::value).toList()),
              app.text("start", Shape.LINE),
              app.text("health", Shape.PATH),
              app.number("port", 1, 65_535),
              app.text("tests", Shape.LINE)));
    }
    return declared;
  }

  private List<Environment> environments() {
    List<Environment> declared = new ArrayList<>();
    for (Map.Entry<String, Fields> entry :
        file.named("environments", Section.ENVIRONMENT).entrySet()) {
      Fields place = entry.getValue();
      if (place.has("url") == place.has("url-variable")) {
        place.problem("url", "an environment has either \"url\" or \"url-variable\"");
      }
      environments.add(entry.getKey());
      declared.add(
          new Environment(
              entry.getKey(),
              place.text("url", Shape.ADDRESS),
              place.text("url-variable", Shape.VARIABLE),
              place.truth("disposable", false),
              place.text("health", Shape.PATH),
              place.text("revision", Shape.PATH)));
    }
    return declared;
  }

  private List<DatabaseAddress> databases() {
    List<DatabaseAddress> declared = new ArrayList<>();
    file.named("databases", Section.DATABASE)
        .forEach(
            (name, database) ->
                declared.add(
                    new DatabaseAddress(
                        name,
                        database.required("variable", Shape.VARIABLE),
                        environment(database))));
    return declared;
  }

  private List<TestUser> users() {
    List<TestUser> declared = new ArrayList<>();
    file.named("users", Section.USER)
        .forEach(
            (name, user) -> {
              if (!user.has("token") && !(user.has("login") && user.has("password"))) {
                user.problem("login", "a user has \"login\" and \"password\", or \"token\"");
              }
              declared.add(
                  new TestUser(
                      name,
                      user.text("login", Shape.VARIABLE),
                      user.text("password", Shape.VARIABLE),
                      user.text("token", Shape.VARIABLE),
                      user.text("role", Shape.LINE)));
            });
    if (declared.size() == 1) {
      file.problem("users", "two users are needed to see whether one reaches what the other owns");
    }
    return declared;
  }

  private List<Journey> journeys() {
    List<Journey> declared = new ArrayList<>();
    for (Fields journey : file.each("journeys", Section.JOURNEY)) {
      String app = journey.text("app", Shape.NAME);
      if (!app.isEmpty() && !apps.contains(app)) {
        journey.problem("app", "no app of that name is declared in \"apps\"");
      }
      declared.add(
          new Journey(
              journey.required("name", Shape.LINE),
              app,
              journey.texts("steps", Shape.LINE).stream().map(Node.Scalar::value).toList(),
              journey.text("test", Shape.FOLDER)));
    }
    return declared;
  }

  private Objectives objectives() {
    Fields objectives = file.within("objectives", Section.OBJECTIVES);
    return new Objectives(
        objectives.text("availability", Shape.SHARE),
        objectives.text("error-rate", Shape.SHARE),
        objectives.text("latency-p95", Shape.DURATION),
        objectives.text("restore-time", Shape.DURATION),
        objectives.text("data-loss", Shape.DURATION),
        objectives.number("peak-users", 1, MANY),
        objectives.number("requests-per-second", 1, MANY));
  }

  private List<TrialCommand> trials() {
    List<TrialCommand> declared = new ArrayList<>();
    file.named("trials", Section.TRIAL)
        .forEach(
            (name, trial) ->
                declared.add(
                    new TrialCommand(
                        name,
                        trial.required("command", Shape.LINE),
                        environment(trial),
                        trial.number("minutes", 1, LONGEST_TRIAL).orElse(10))));
    return declared;
  }

  private String environment(Fields of) {
    String name = of.text("environment", Shape.NAME);
    if (!name.isEmpty() && !environments.contains(name)) {
      of.problem("environment", "no environment of that name is declared in \"environments\"");
    }
    return name;
  }
}
