package dev.seatrial.controls.shared;

import dev.seatrial.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A labelled block of a Terraform file: {@code resource "aws_s3_bucket" "uploads" { … }}.
 *
 * @param keyword "resource", "data", "module"…
 * @param kind its first label
 * @param name its second label; empty where it has one only
 * @param body what stands between its braces, without comments
 */
public record TerraformBlock(String keyword, String kind, String name, String body, Place place) {
  private static final Pattern HEADER =
      Pattern.compile(
          "(?m)^[ \\t]*(\\w+)[ \\t]+\"([^\"\\n]+)\"(?:[ \\t]+\"([^\"\\n]+)\")?[ \\t]*\\{");
  private static final Pattern HEREDOC = Pattern.compile("<<[-~]?\\s*\"?(\\w+)\"?\\s*$");

  /** Every labelled block of a file's text that stands in no other. */
  public static List<TerraformBlock> in(String path, String text) {
    String code = withoutComments(text);
    Matcher header = HEADER.matcher(code);
    List<TerraformBlock> blocks = new ArrayList<>();
    int line = 1;
    int counted = 0;
    for (int from = 0; from < code.length() && header.find(from); ) {
      int end = closing(code, header.end());
      line += newlines(code, counted, header.start(1));
      counted = header.start(1);
      String name = header.group(3) == null ? "" : header.group(3);
      blocks.add(
          new TerraformBlock(
              header.group(1),
              header.group(2),
              name,
              code.substring(header.end(), end),
              new Place(path, line)));
      from = end;
    }
    return List.copyOf(blocks);
  }

  /** What stands behind the first {@code name =} of its body, up to the end of the line. */
  public Optional<String> value(String attribute) {
    Matcher found =
        Pattern.compile("(?m)^\\s*" + Pattern.quote(attribute) + "\\s*=\\s*(\\S[^\\n]*)")
            .matcher(body);
    return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
  }

  /** How a finding names it: "aws_s3_bucket.uploads". */
  public String address() {
    return name.isEmpty() ? kind : kind + "." + name;
  }

  private static int closing(String code, int from) {
    int depth = 1;
    for (int i = from; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    return code.length();
  }

  private static int newlines(String code, int from, int to) {
    return (int) code.substring(from, to).chars().filter(c -> c == '\n').count();
  }

  private static String withoutComments(String text) {
    StringBuilder code = new StringBuilder(text.length());
    String terminator = "";
    boolean comment = false;
    for (String line : text.split("\n", -1)) {
      if (!terminator.isEmpty()) {
        terminator = line.strip().equals(terminator) ? "" : terminator;
        code.append(line).append('\n');
        continue;
      }
      comment = appendCode(line, comment, code);
      code.append('\n');
      Matcher heredoc = HEREDOC.matcher(line);
      terminator = !comment && heredoc.find() ? heredoc.group(1) : "";
    }
    return code.toString();
  }

  /** Appends what of a line is no comment; says whether a comment goes on behind it. */
  private static boolean appendCode(String line, boolean inComment, StringBuilder code) {
    boolean comment = inComment;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (comment) {
        comment = !line.startsWith("*/", i);
        i += comment ? 0 : 1;
      } else if (quoted) {
        code.append(c);
        if (c == '\\' && i + 1 < line.length()) {
          code.append(line.charAt(++i));
        }
        quoted = c != '"';
      } else if (c == '#' || line.startsWith("//", i)) {
        return false;
      } else if (line.startsWith("/*", i)) {
        comment = true;
        i++;
      } else {
        code.append(c);
        quoted = c == '"';
      }
    }
    return comment;
  }
}
