package dev.seatrial.secrets.detect;

import dev.seatrial.secrets.text.Assignment;
import dev.seatrial.secrets.text.Assignment.Operator;
import dev.seatrial.secrets.text.LiteralIndex;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where an assignment stands.
 *
 * @param configuration whether it is a setting and not a statement of a program
 * @param joined whether a user or a host is named beside it
 * @param reached whether a host is
 * @param code whether what stands around it reads like a program
 * @param loud whether its name is written as those of the environment are
 */
record Setting(boolean configuration, boolean joined, boolean reached, boolean code, boolean loud) {
  private static final int AROUND = 600;
  private static final int BESIDE = 260;
  private static final List<String> CODE =
      List.of(
          ";\n",
          ") {",
          "def ",
          "import ",
          "return ",
          "func ",
          "=> {",
          "#include",
          "function",
          "public ",
          "const ",
          "self.",
          "this.",
          "));",
          "elif ",
          "fn ",
          "let ",
          "var ");
  private static final List<String> BESIDES =
      List.of(
          "user",
          "login",
          "host",
          "uid=",
          "email",
          "mail",
          "account",
          "server",
          "dsn",
          "jdbc",
          "db_",
          "database");

  private static final List<String> HOSTS = List.of("host", "server", "dsn", "jdbc");

  private static final LiteralIndex CODE_INDEX = index(CODE);
  private static final LiteralIndex BESIDES_INDEX = index(BESIDES);

  static Setting of(Sight sight, Assignment found) {
    BitSet beside = beside(sight, found);
    boolean reached = HOSTS.stream().anyMatch(host -> beside.get(BESIDES.indexOf(host)));
    boolean code = isCode(sight, found.nameStart());
    return new Setting(
        isConfiguration(sight, found, code),
        !beside.isEmpty(),
        reached,
        code,
        isLoud(sight, found));
  }

  private static BitSet beside(Sight sight, Assignment found) {
    int low = found.nameStart() - BESIDE;
    int high = found.valueEnd() + BESIDE;
    BitSet beside = signs(BESIDES_INDEX, sight, low, found.nameStart());
    beside.or(signs(BESIDES_INDEX, sight, found.valueEnd(), high));
    return beside;
  }

  /** Whether what stands around a place reads like a program. */
  static boolean isCode(Sight sight, int at) {
    return signs(CODE_INDEX, sight, at - AROUND, at + AROUND).cardinality() >= 2;
  }

  private static BitSet signs(LiteralIndex index, Sight sight, int from, int to) {
    BitSet signs = new BitSet();
    int low = sight.low(from);
    index.scan(sight.content(), low, sight.high(to), (sign, end) -> signs.set(sign));
    return signs;
  }

  private static LiteralIndex index(List<String> texts) {
    Map<String, List<Integer>> owners = new TreeMap<>();
    texts.forEach(text -> owners.put(text, List.of(owners.size())));
    return new LiteralIndex(owners);
  }

  private static boolean isConfiguration(Sight sight, Assignment found, boolean code) {
    String before = sight.text(sight.lineStart(found.nameStart()), found.nameStart()).strip();
    boolean quotedName = !before.isEmpty() && (before.endsWith("\"") || before.endsWith("'"));
    return switch (found.operator()) {
      case ELEMENT, PAIR -> true;
      case COLON -> (quotedName && !code) || (leads(before) && !code);
      case SET ->
          (!code && (leads(before) || isLoud(sight, found)))
              || isExport(before)
              || before.endsWith("-D")
              || before.endsWith(";");
      case BLANK -> true;
      case COMMA, CALL, COMPARE -> false;
    };
  }

  private static boolean leads(String before) {
    return before.isEmpty()
        || before.equals("-")
        || before.equals("#")
        || before.equals("\"")
        || before.equals("'")
        || isExport(before);
  }

  private static boolean isExport(String before) {
    return before.equals("export")
        || before.equals("set")
        || before.equals("ENV")
        || before.equals("-e")
        || before.endsWith(" -e");
  }

  private static boolean isLoud(Sight sight, Assignment found) {
    String name = sight.text(found.nameStart(), found.nameEnd());
    return found.operator() == Operator.SET && name.equals(name.toUpperCase(java.util.Locale.ROOT));
  }
}
