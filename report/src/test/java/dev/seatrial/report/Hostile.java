package dev.seatrial.report;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Words that a repository chose to do harm with. */
final class Hostile {
  /** Characters of two columns that the texts are made of. */
  static final String WIDE = "界💣";

  private Hostile() {}

  /** Never empty and never blank, and no full stop, which would be the repository as an app. */
  static Arbitrary<String> texts() {
    Arbitrary<String> known =
        Arbitraries.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'><svg/onload=alert(1)>",
            "</script></style></title><!-- -->]]>",
            "&lt;b&gt; &#x3c;script&#x3e;",
            "\u001b[2J\u001b[31mgate is open\u001b]8;;http://x\u0007",
            "photo\u202egpj.exe \u2066x\u2069 \u200b\u200d\ufeff",
            "a\r\n\r\nb\u0000c\u0085d\u2028e\u2029f",
            "![x](http://evil.example/a.png) [y](javascript:alert(1))",
            "@everyone @acme/admins fixes #1 acme/shop#2 GH-3 https://evil.example www.evil.example",
            "a@evil.example :tada: ~~x~~ **b** `c` ``d`` | e | \\` $x^2$",
            "# h\n- [x] done\n1. one\n    code\n---\n> quote\n<details open>",
            "- x",
            "1. x",
            "+ x",
            "* x",
            "--- x",
            "===",
            "\\",
            "`",
            "```",
            "<!--",
            "--> x",
            "{{x}} ${x} <%= x %>",
            "\ud800",
            "x\udc00y",
            "\uffff\ufffe",
            "\udbff\udfff",
            "界".repeat(90),
            "💣".repeat(60),
            "e\u0301\u0327".repeat(40),
            "x".repeat(700),
            "../../etc/passwd",
            "file:///etc/passwd",
            "C:\\x",
            "javascript:alert(1)",
            "data:text/html,x");
    Arbitrary<String> made =
        Arbitraries.strings()
            .withChars(
                "<>&\"'`@#[]()!*_~|\\/:;=-+.{}$%^ \t\r\n\u0000\u001b\u0007\u009b\u00ad\u202e\u2066\u2028\ufeff")
            .withChars("ab0界💣")
            .ofMinLength(1)
            .ofMaxLength(40);
    return Arbitraries.oneOf(known, made).filter(text -> !text.isBlank() && !text.equals("."));
  }
}
