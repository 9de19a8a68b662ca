package dev.seatrial.architecture;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One row of the table of modules in ARCHITECTURE.md, which is the rule and not a description of
 * it.
 *
 * @param module the folder of the module
 * @param knows the modules that its classes may use
 * @param libraries the packages of others that its classes may use
 */
record Wall(String module, Set<String> knows, Set<String> libraries) {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  static List<Wall> all() {
    return House.read(House.ROOT.resolve("ARCHITECTURE.md"))
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split("\\|"))
        .map(cells -> new Wall(single(cells[1]), codes(cells[3]), codes(cells[4])))
        .toList();
  }

  private static String single(String cell) {
    return codes(cell).iterator().next();
  }

  private static Set<String> codes(String cell) {
    return CODE.matcher(cell).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }
}
