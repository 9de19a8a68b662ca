package dev.seatrial.controls.observability;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.delivery.ImageDefinition;
import dev.seatrial.model.facts.delivery.Images;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Judges whether shipped images make the app log what only developers need. */
@AutoService(Inspector.class)
public final class LogLevelsMeanSomething implements Inspector {
  private static final Pattern NOISY =
      Pattern.compile(
          "(?i)\\b(\\w*LOG_?LEVEL|RUST_LOG|LOGGING_LEVEL_\\w+)[= ][\"']?(debug|trace|verbose|silly|all)\\b");

  @Override
  public List<Inspection> inspections() {
    return List.of(Inspection.of("production", Images.class, LogLevelsMeanSomething::judge));
  }

  private static Verdict judge(Images images) {
    List<Finding> noisy = images.shipped().flatMap(LogLevelsMeanSomething::noisy).toList();
    return noisy.isEmpty()
        ? Verdict.unproven("At which level production logs is not known")
        : Verdict.failed(noisy);
  }

  private static Stream<Finding> noisy(ImageDefinition image) {
    int shipped = image.stages().size() - 1;
    return image.instructions().stream()
        .filter(i -> i.stage() == shipped && i.word().equals("ENV"))
        .filter(i -> NOISY.matcher(i.rest()).find())
        .map(
            i ->
                Finding.at(
                    new Place(image.path(), i.line()),
                    "log level of image " + image.path(),
                    "The shipped image logs what only developers need",
                    i.rest()));
  }
}
