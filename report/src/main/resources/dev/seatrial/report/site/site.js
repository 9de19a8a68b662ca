const search = document.getElementById("search");
if (search) {
  document.documentElement.classList.add("scripted");
  const count = document.getElementById("count");
  const families = [...document.querySelectorAll(".family")];
  const find = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const family of families) {
      let any = false;
      for (const item of family.querySelectorAll("li")) {
        const says = words.every((word) => item.dataset.words.includes(word));
        item.hidden = !says;
        any ||= says;
        found += says ? 1 : 0;
      }
      family.hidden = !any;
    }
    count.textContent = words.length ? `${found} found` : "";
  };
  search.addEventListener("input", find);
  find();
}
