package dev.seatrial.project.delivery;

import dev.seatrial.model.facts.delivery.ImageDefinition.Instruction;
import dev.seatrial.model.facts.delivery.ImageStage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Works out the stages of a Dockerfile: what each starts from, who runs it, which are shipped. */
final class Stages {
  /** More stages than this are read as many as this. */
  private static final int MOST = 500;

  private final Arguments global = Arguments.none();
  private final List<Draft> drafts = new ArrayList<>();

  /** A stage while its instructions are read. */
  private static final class Draft {
    private String name = "";
    private String base = "";
    private boolean resolved;
    private int line;
    private String user = "";
    private int userLine;
    private Arguments arguments = Arguments.none();
    private final Set<Integer> uses = new LinkedHashSet<>();
    private int parent = -1;
  }

  private Stages() {}

  static List<ImageStage> of(List<Instruction> instructions) {
    Stages stages = new Stages();
    instructions.forEach(stages::take);
    return stages.finished();
  }

  private void take(Instruction instruction) {
    if (instruction.word().equals("FROM")) {
      from(instruction);
    } else if (drafts.isEmpty()) {
      if (instruction.word().equals("ARG")) {
        global.declare(instruction.rest());
      }
    } else if (instruction.stage() < MOST) {
      inStage(drafts.getLast(), instruction);
    }
  }

  private void from(Instruction instruction) {
    if (drafts.size() >= MOST) {
      return;
    }
    List<String> words =
        Arguments.words(instruction.rest()).stream().filter(w -> !w.startsWith("--")).toList();
    Draft draft = new Draft();
    Arguments.Filled base = global.fill(words.isEmpty() ? "" : words.getFirst());
    draft.base = base.text();
    draft.resolved = base.whole();
    draft.line = instruction.line();
    if (words.size() >= 3 && words.get(1).equalsIgnoreCase("as")) {
      draft.name = words.get(2).toLowerCase(Locale.ROOT);
    }
    stagesNamed(draft.base, false).forEach(draft.uses::add);
    draft.parent = draft.uses.stream().findFirst().orElse(-1);
    if (draft.parent >= 0) {
      draft.user = drafts.get(draft.parent).user;
      draft.userLine = drafts.get(draft.parent).userLine;
      draft.arguments = drafts.get(draft.parent).arguments.copy();
    } else {
      draft.user = KnownUsers.of(draft.base);
      draft.userLine = draft.user.isEmpty() ? 0 : draft.line;
    }
    drafts.add(draft);
  }

  private void inStage(Draft draft, Instruction instruction) {
    switch (instruction.word()) {
      case "ARG" -> {
        draft.arguments.declare(instruction.rest());
        draft.arguments.inherit(instruction.rest(), global);
      }
      case "ENV" -> draft.arguments.declare(instruction.rest());
      case "USER" -> {
        draft.user = draft.arguments.fill(instruction.rest().strip()).text();
        draft.userLine = instruction.line();
      }
      case "COPY", "ADD", "RUN" -> uses(draft, instruction.rest());
      default -> {}
    }
  }

  /** "--from=build" of COPY, "--mount=type=bind,from=build" of RUN. */
  private void uses(Draft draft, String rest) {
    String flags = rest.lines().findFirst().orElse("");
    for (String word : flags.split("\\s+", 20)) {
      int from = word.startsWith("--") ? word.indexOf("from=") : -1;
      if (from >= 0) {
        String wanted = word.substring(from + "from=".length());
        int comma = wanted.indexOf(',');
        String name = comma < 0 ? wanted : wanted.substring(0, comma);
        draft.uses.addAll(stagesNamed(draft.arguments.fill(global.fill(name).text()).text(), true));
      }
    }
  }

  /** The earlier stages that a name, a number or a name with an unknown part can mean. */
  private List<Integer> stagesNamed(String written, boolean byNumber) {
    String name = written.toLowerCase(Locale.ROOT);
    List<Integer> found = new ArrayList<>();
    for (int i = drafts.size() - 1; i >= 0; i--) {
      boolean number = byNumber && name.equals(String.valueOf(i));
      if (number || (!drafts.get(i).name.isEmpty() && matches(name, drafts.get(i).name))) {
        found.add(i);
      }
    }
    return found;
  }

  private static boolean matches(String written, String name) {
    int open = written.indexOf('$');
    if (open < 0) {
      return written.equals(name);
    }
    int close = written.indexOf('}', open);
    String tail = close < 0 ? "" : written.substring(close + 1);
    return tail.indexOf('$') < 0
        && name.length() >= open + tail.length()
        && name.startsWith(written.substring(0, open))
        && name.endsWith(tail)
        && open + tail.length() > 0;
  }

  private List<ImageStage> finished() {
    Set<Integer> reached = new LinkedHashSet<>();
    Deque<Integer> open = new ArrayDeque<>();
    if (!drafts.isEmpty()) {
      open.push(drafts.size() - 1);
    }
    while (!open.isEmpty()) {
      int stage = open.pop();
      if (reached.add(stage)) {
        drafts.get(stage).uses.forEach(open::push);
      }
    }
    List<ImageStage> stages = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft d = drafts.get(i);
      boolean last = i == drafts.size() - 1;
      stages.add(
          new ImageStage(
              d.name,
              d.base,
              d.resolved,
              d.parent >= 0,
              d.user,
              reached.contains(i),
              last,
              d.line,
              d.userLine));
    }
    return stages;
  }
}
