package dev.seatrial.controls.api;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.CommandLine;
import dev.seatrial.controls.shared.TextSearch;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Judges whether a script that sends load is kept with the code. */
@AutoService(Inspector.class)
public final class TheCriticalPathStandsItsLoad implements Inspector {
  private static final Pattern TOOLS =
      Pattern.compile(
          "[\"']k6/(http|ws|net/grpc|browser|experimental/\\w+)[\"']|^(from|import) locust\\b"
              + "|\\bextends Simulation\\b|^[ \\t]*+(phases|- arrivalRate):|<HTTPSamplerProxy\\b"
              + "|require\\([\"'](autocannon|loadtest)[\"']\\)|from [\"'](autocannon|loadtest)[\"']",
          Pattern.MULTILINE);

  /** What a script has to say besides the name of its tool to send anything. */
  private static final Pattern REQUESTS =
      Pattern.compile(
          "http\\.(get|post|put|patch|del|delete|batch|request|asyncRequest)\\(|\\.invoke\\("
              + "|@task\\b|\\.client\\.(get|post|put|patch|delete)\\(|\\bsetUp\\(|\\bscenarios:|\\bThreadGroup\\b|autocannon\\(|loadtest\\("
              + "|ws\\.connect\\(|page\\.goto\\(");

  private static final Pattern PROGRAMS =
      Pattern.compile(
          "k6 run\\b.*|artillery run\\b.*|(autocannon|vegeta|wrk2?|hey|oha|ab|bombardier|locust|drill|jmeter)\\b.*");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "script", SourceTree.class, Manifests.class, TheCriticalPathStandsItsLoad::judge));
  }

  private static Verdict judge(SourceTree tree, Manifests manifests) {
    TextSearch search =
        TextSearch.in(
            tree, TheCriticalPathStandsItsLoad::mayBeScript, "source and settings files", TOOLS);
    List<Evidence> found = new ArrayList<>();
    search.hits().stream()
        .filter(hit -> REQUESTS.matcher(tree.text(hit.place().path())).find())
        .map(hit -> hit.evidence("A load script"))
        .forEach(found::add);
    manifests
        .scripts()
        .filter(
            script ->
                CommandLine.all(script.command()).stream()
                    .anyMatch(TheCriticalPathStandsItsLoad::sendsLoad))
        .map(script -> Evidence.at(script.place(), "Sends load", script.command()))
        .forEach(found::add);
    return found.isEmpty()
        ? Verdict.failed(
            new Finding(
                "load script",
                "No script that sends load is kept with the code",
                List.of(
                    Evidence.nothing("script of a load tool", search.scope()),
                    Evidence.nothing("task that sends load", manifests.scope()))))
        : Verdict.passed(found);
  }

  private static boolean sendsLoad(CommandLine line) {
    return PROGRAMS.matcher(line.line()).matches();
  }

  private static boolean mayBeScript(SourceFile file) {
    boolean kept =
        switch (file.role()) {
          case PRODUCTION, TEST -> true;
          case EXAMPLE, FIXTURE, GENERATED, VENDORED, DOCUMENTATION -> false;
        };
    boolean text =
        switch (file.language()) {
          case TYPESCRIPT, JAVASCRIPT, PYTHON, SCALA, JAVA, KOTLIN, YAML -> true;
          default -> file.name().endsWith(".jmx");
        };
    return kept && text;
  }
}
