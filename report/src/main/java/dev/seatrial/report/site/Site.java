package dev.seatrial.report.site;

import dev.seatrial.model.Box;
import dev.seatrial.model.Checklist;
import dev.seatrial.model.Control;
import dev.seatrial.report.markup.Markup;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of pages about the controls: an index that can be searched, a page per control, and the
 * checklists box by box. It asks no network and works without scripts.
 */
public final class Site {
  private final List<Control> controls;
  private final List<Checklist> checklists;
  private final Map<String, Control> byId;
  private final Frame frame;

  private Site(List<Control> controls, List<Checklist> checklists, String version) {
    this.controls = List.copyOf(controls);
    this.checklists = List.copyOf(checklists);
    this.byId = controls.stream().collect(Collectors.toMap(Control::id, Function.identity()));
    this.frame = Frame.load(version);
  }

  /** Every page by its path in the folder, with forward slashes. */
  public static Map<String, String> of(
      List<Control> controls, List<Checklist> checklists, String version) {
    Site site = new Site(controls, checklists, version);
    Map<String, String> pages = new TreeMap<>();
    pages.put("index.html", site.index());
    controls.forEach(
        control -> pages.put("controls/" + control.id() + ".html", site.control(control)));
    checklists.forEach(list -> pages.put(path(list), site.checklist(list)));
    return pages;
  }

  private static String path(Checklist list) {
    return "checklists/" + list.id().replaceAll("[^A-Za-z0-9-]", "-") + ".html";
  }

  private String index() {
    return frame.page(
        "Seatrial’s controls",
        "",
        html -> {
          html.element(
                  "p",
                  controls.size()
                      + " controls say what must be true before real people use an app, why, and how"
                      + " to make it true.")
              .line();
          html.element("h2", "Checklists").line().open("ul").line();
          for (Checklist list : checklists) {
            html.open("li")
                .element("a", list.title(), "href", path(list))
                .text(", " + list.boxes().size() + " boxes")
                .closeLine();
          }
          html.closeLine().element("h2", "Controls").line();
          html.open("p", "class", "scripted-only")
              .element("label", "Search ", "for", "search")
              .empty("input", "id", "search", "type", "search", "autocomplete", "off")
              .text(" ")
              .element("output", "", "id", "count", "for", "search")
              .closeLine();
          families(html);
        });
  }

  private void families(Markup html) {
    Map<String, List<Control>> families =
        controls.stream()
            .collect(Collectors.groupingBy(Control::family, TreeMap::new, Collectors.toList()));
    families.forEach(
        (family, some) -> {
          html.open("section", "class", "family").element("h3", family).line().open("ul").line();
          for (Control control : some) {
            html.open("li", "data-words", words(control))
                .element("a", control.title(), "href", "controls/" + control.id() + ".html")
                .text(" ")
                .element("code", control.id())
                .closeLine();
          }
          html.close().closeLine();
        });
  }

  /** What the search looks through: all that the page says but its remedies. */
  private static String words(Control control) {
    return Stream.concat(
            Stream.of(
                control.id(), control.title(), control.why(), String.join(" ", control.boxes())),
            control.aspects().stream().map(aspect -> aspect.name() + " " + aspect.states()))
        .collect(Collectors.joining(" "))
        .toLowerCase(Locale.ROOT);
  }

  private String control(Control control) {
    return frame.page(
        control.title(), "../", html -> new ControlPage(html, control, this::boxLink).write());
  }

  /** Where a box stands, seen from a control's page; empty where no list has it. */
  private String boxLink(String id) {
    return checklists.stream()
        .filter(
            list ->
                Stream.concat(list.boxes().stream(), list.questions().stream())
                    .anyMatch(box -> box.id().equals(id)))
        .map(list -> "../" + path(list) + "#" + id)
        .findFirst()
        .orElse("");
  }

  private String checklist(Checklist list) {
    return frame.page(
        list.title(),
        "../",
        html -> {
          for (Checklist.Section section : list.sections()) {
            html.element("h2", section.title()).line();
            boxes(html, section.boxes());
          }
          if (!list.questions().isEmpty()) {
            html.element("h2", "The final gate").line();
            boxes(html, list.questions());
          }
        });
  }

  private void boxes(Markup html, List<Box> boxes) {
    for (Box box : boxes) {
      html.open("section", "class", "box", "id", box.id());
      html.open("h3").element("code", box.id()).text(" " + box.text()).closeLine();
      html.open("ul").line();
      for (String id : box.controls()) {
        Control control = byId.get(id);
        if (control != null) {
          html.open("li")
              .element("a", control.title(), "href", "../controls/" + id + ".html")
              .text(" ")
              .element("code", id)
              .closeLine();
        }
      }
      html.close().closeLine();
    }
  }
}
