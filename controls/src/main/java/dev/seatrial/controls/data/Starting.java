package dev.seatrial.controls.data;

import dev.seatrial.controls.shared.CommandLine;
import dev.seatrial.controls.shared.Offered;
import dev.seatrial.model.Facts;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.delivery.ImageDefinition;
import dev.seatrial.model.facts.delivery.Images;
import dev.seatrial.model.facts.delivery.Infrastructure;
import dev.seatrial.model.facts.delivery.InfrastructureFile.Kind;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands by which a platform or an image brings up a new version, scripts followed. */
record Starting(Place place, CommandLine line) {
  private static final Set<String> SCRIPTS =
      Set.of("start", "build", "vercel-build", "heroku-postbuild", "start:prod", "predeploy");

  private static final Pattern SETTING =
      Pattern.compile(
          "^\\s*\"?(release|web|release_command|preDeployCommand|buildCommand|startCommand)\"?\\s*[:=]\\s*(.+?),?\\s*$");

  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  static List<Starting> of(Facts facts) {
    SourceTree tree = facts.get(SourceTree.class);
    Manifests manifests = facts.get(Manifests.class);
    List<Starting> first = new ArrayList<>();
    facts.get(Images.class).shipped().forEach(image -> image(image, first));
    facts.get(Infrastructure.class).of(Kind.PLATFORM).forEach(f -> platform(f.path(), tree, first));
    manifests
        .scripts()
        .filter(script -> SCRIPTS.contains(script.name()))
        .forEach(
            script ->
                CommandLine.all(script.command())
                    .forEach(line -> first.add(new Starting(script.place(), line))));
    Offered offered = new Offered(manifests, tree);
    return first.stream()
        .flatMap(
            start ->
                offered.leadsTo(start.line).stream().map(line -> new Starting(start.place, line)))
        .toList();
  }

  private static void image(ImageDefinition image, List<Starting> starts) {
    int last = image.stages().size() - 1;
    image.instructions().stream()
        .filter(i -> i.stage() == last || i.stage() == last + 1)
        .filter(i -> i.word().equals("CMD") || i.word().equals("ENTRYPOINT"))
        .forEach(
            i -> {
              String rest = i.rest().strip();
              List<String> words =
                  QUOTED.matcher(rest).results().map(m -> m.group(1)).map(Starting::local).toList();
              Place place = new Place(image.path(), i.line());
              (rest.startsWith("[") ? CommandLine.of(words) : CommandLine.all(rest))
                  .forEach(line -> starts.add(new Starting(place, line)));
            });
  }

  /** Where a script stands inside an image is not where it stands in the tree. */
  private static String local(String word) {
    return word.startsWith("/") ? word.substring(word.lastIndexOf('/') + 1) : word;
  }

  private static void platform(String path, SourceTree tree, List<Starting> starts) {
    List<String> lines = tree.text(path).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher setting = SETTING.matcher(lines.get(i));
      if (setting.matches()) {
        String command = setting.group(2).replaceAll("^[\"']|[\"']$", "");
        Place place = new Place(path, i + 1);
        CommandLine.all(command).forEach(line -> starts.add(new Starting(place, line)));
      }
    }
  }
}
