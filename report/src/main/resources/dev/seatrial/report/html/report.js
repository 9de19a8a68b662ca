(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector) => document.querySelector(selector);
  document.documentElement.classList.add("scripted");

  const controls = all("details.control").map((element) => ({
    element,
    id: element.dataset.control,
    standing: element.dataset.standing,
    severity: element.dataset.severity,
    family: element.dataset.family,
    blocking: element.dataset.blocking === "true",
  }));
  const boxes = all("details.box").map((element) => ({
    element,
    controls: element.dataset.controls.split(" "),
  }));
  const texts = new Map();
  const textOf = (element) => {
    if (!texts.has(element)) texts.set(element, element.textContent.toLowerCase());
    return texts.get(element);
  };

  // Filters

  const search = one("#search");
  const family = one("#family");
  const severity = one("#severity");
  const blocking = one("#blocking");
  const count = one("#count");
  const standings = all("[data-filter]");
  const sections = all("details.section");
  let filtered = false;

  const update = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = standings
      .filter((button) => button.getAttribute("aria-pressed") === "true")
      .map((button) => button.dataset.filter);
    const plain = (control) =>
      (chosen.length === 0 || chosen.includes(control.standing)) &&
      (family.value === "" || control.family === family.value) &&
      (severity.value === "" || control.severity === severity.value) &&
      (!blocking.checked || control.blocking);
    const says = (element) => words.every((word) => textOf(element).includes(word));

    const fits = new Map(controls.map((control) => [control.id, plain(control)]));
    const found = new Set();
    for (const control of controls) {
      const shown = fits.get(control.id) && says(control.element);
      control.element.hidden = !shown;
      if (shown) found.add(control.id);
    }
    const active =
      words.length > 0 || chosen.length > 0 || blocking.checked || family.value !== "" || severity.value !== "";
    for (const box of boxes) {
      const shown = box.controls.some((id) => found.has(id))
        || (words.length > 0 && says(box.element) && box.controls.some((id) => fits.get(id)));
      box.element.hidden = active && !shown;
    }
    for (const section of sections) {
      section.hidden = active && all("details.box", section).every((box) => box.hidden);
      if (active !== filtered) section.open = active;
    }
    for (const list of all(".list")) {
      list.hidden = active && all("details.section", list).every((section) => section.hidden);
    }
    for (const group of all(".group")) {
      group.hidden = all("details.control", group).every((control) => control.hidden);
    }
    one("#nothing").hidden = found.size > 0;
    count.value = active
      ? found.size + " of " + controls.length + " controls"
      : controls.length + " controls";
    filtered = active;
  };

  const press = (button) => {
    button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
    update();
  };
  const clear = () => {
    search.value = "";
    family.value = "";
    severity.value = "";
    blocking.checked = false;
    standings.forEach((button) => button.setAttribute("aria-pressed", "false"));
    update();
  };
  standings.forEach((button) => button.addEventListener("click", () => press(button)));
  search.addEventListener("input", update);
  [family, severity, blocking].forEach((input) => input.addEventListener("change", update));
  one("#clear").addEventListener("click", clear);
  update();

  // A link to a control or a box opens it, and whatever it lies in.

  const follow = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.closest("[hidden]")) clear();
    for (let element = target; element; element = element.parentElement) {
      if (element.tagName === "DETAILS") element.open = true;
    }
    const holder = target.closest("details");
    if (holder && target.matches(".control-body, .box-body")) {
      holder.querySelector("summary").focus({ preventScroll: true });
      holder.scrollIntoView({ block: "start" });
    }
  };
  window.addEventListener("hashchange", follow);
  follow();

  // Keyboard

  const help = one("#help");
  const shortcuts = one("#shortcuts");
  const showHelp = () => help.open || help.showModal();
  one("#open-help").addEventListener("click", showHelp);
  one("#close-help").addEventListener("click", () => help.close());

  const summaries = () =>
    all("details.control > summary, details.section > summary, details.box > summary")
      .filter((summary) => summary.checkVisibility());
  const move = (by) => {
    const list = summaries();
    if (list.length === 0) return;
    const here = list.indexOf(document.activeElement && document.activeElement.closest("summary"));
    const firstControl = list.findIndex((summary) => summary.parentElement.matches(".control"));
    const next = here < 0 ? Math.max(0, firstControl) : Math.min(list.length - 1, Math.max(0, here + by));
    list[next].focus();
    list[next].scrollIntoView({ block: "nearest" });
  };
  const turnAll = (open) => {
    for (const control of controls) {
      if (!control.element.hidden) control.element.open = open;
    }
  };
  const toggleStanding = (standing) => {
    const button = standings.find((one) => one.dataset.filter === standing);
    if (button) press(button);
  };
  const keys = {
    "/": () => search.focus(),
    "?": showHelp,
    j: () => move(1),
    k: () => move(-1),
    f: () => toggleStanding("failed"),
    d: () => toggleStanding("unproven"),
    b: () => { blocking.checked = !blocking.checked; update(); },
    e: () => turnAll(true),
    c: () => turnAll(false),
    x: clear,
    t: () => { window.scrollTo(0, 0); },
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.key === "Escape" && event.target === search) {
      search.value = "";
      search.blur();
      update();
      return;
    }
    if (!shortcuts.checked || event.target.matches("input:not([type=checkbox]), select, textarea")) return;
    const act = Object.hasOwn(keys, event.key) && keys[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });

  // Paper has no triangles to click on.

  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = all("details:not([open])");
    closed.forEach((details) => { details.open = true; });
  });
  window.addEventListener("afterprint", () => {
    closed.forEach((details) => { details.open = false; });
    closed = [];
  });
})();
