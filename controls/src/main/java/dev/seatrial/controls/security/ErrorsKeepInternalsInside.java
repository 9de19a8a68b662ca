package dev.seatrial.controls.security;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.CommandLine;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.delivery.ImageDefinition;
import dev.seatrial.model.facts.delivery.ImageDefinition.Instruction;
import dev.seatrial.model.facts.delivery.Images;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Judges whether shipped images start the app in a mode that shows stacks to users. */
@AutoService(Inspector.class)
public final class ErrorsKeepInternalsInside implements Inspector {
  private static final Pattern DEBUG_SETTING =
      Pattern.compile(
          "\\b((FLASK_|DJANGO_|APP_)?DEBUG[= ][\"']?(1|true|yes|on)\\b"
              + "|(NODE|FLASK|APP|RAILS|RACK)_ENV[= ][\"']?(development|dev|local)\\b"
              + "|ASPNETCORE_ENVIRONMENT[= ][\"']?Development\\b)",
          Pattern.CASE_INSENSITIVE);

  /** Servers that their makers meant for a developer's machine. */
  private static final Pattern DEBUG_SERVER =
      Pattern.compile(
          "(next|nuxt|nuxi|astro|remix|react-router|vite) dev\\b.*|vite( --.*)?"
              + "|(python\\S* )?(\\S*manage\\.py|django-admin) runserver\\b.*|flask .*(--debug|run --reload).*"
              + "|fastapi dev\\b.*|artisan serve\\b.*|ng serve\\b.*"
              + "|(npm|pnpm|yarn|bun) (run )?(start:)?dev\\b.*|nodemon\\b.*");

  @Override
  public List<Inspection> inspections() {
    return List.of(Inspection.of("debug", Images.class, ErrorsKeepInternalsInside::judge));
  }

  private static Verdict judge(Images images) {
    List<Finding> findings =
        images.shipped().flatMap(ErrorsKeepInternalsInside::findings).distinct().toList();
    return findings.isEmpty()
        ? Verdict.unproven("How production starts the app is not known in full")
        : Verdict.failed(findings);
  }

  private static Stream<Finding> findings(ImageDefinition image) {
    int shipped = image.stages().size() - 1;
    Stream<Finding> settings =
        image.instructions().stream()
            .filter(i -> i.stage() == shipped && i.word().equals("ENV"))
            .filter(i -> DEBUG_SETTING.matcher(i.rest()).find())
            .map(i -> finding(image, i, "sets the app to debug or development"));
    Optional<Instruction> start =
        image.instructions().stream()
            .filter(i -> i.stage() == shipped && i.word().matches("CMD|ENTRYPOINT"))
            .reduce((earlier, later) -> later);
    Stream<Finding> server =
        start.stream()
            .filter(i -> startsDebugServer(i.rest()))
            .map(i -> finding(image, i, "starts a server meant for developers"));
    return Stream.concat(settings, server);
  }

  private static boolean startsDebugServer(String command) {
    String words = command.replaceAll("[\\[\\]\",]+", " ").strip();
    return CommandLine.all(words).stream()
        .anyMatch(line -> DEBUG_SERVER.matcher(line.line()).matches());
  }

  private static Finding finding(ImageDefinition image, Instruction at, String what) {
    return Finding.at(
        new Place(image.path(), at.line()),
        at.word() + " of image " + image.path(),
        "The shipped image " + what,
        at.rest());
  }
}
