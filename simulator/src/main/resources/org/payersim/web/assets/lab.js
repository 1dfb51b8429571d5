// What pages do better with a script; without it they still say everything.
(() => {
  const root = document.documentElement;

  // Light and dark.
  const switcher = document.getElementById("theme");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : dark.matches);
  const label = () => (switcher.textContent = isDark() ? "Light" : "Dark");
  if (switcher) {
    switcher.hidden = false;
    label();
    dark.addEventListener("change", label);
    switcher.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      try {
        localStorage.setItem("payersim-theme", root.dataset.theme);
      } catch (e) {
        // no storage: for this page only
      }
      label();
    });
  }

  // A link to something inside folded parts unfolds them.
  const reveal = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let e = target; e; e = e.parentElement) {
      if (e.tagName === "DETAILS") e.open = true;
    }
    const own = target.matches(".segment, .step") ? target.querySelector("details") : null;
    if (own) own.open = true;
    target.scrollIntoView({ block: target.matches(".item, .segment") ? "center" : "start" });
  };
  addEventListener("hashchange", reveal);
  reveal();

  // What belongs together lights up together.
  const light = (from, on) => {
    const item = from.closest && from.closest("[data-to]");
    if (!item) return;
    for (const id of item.dataset.to.split(" ")) {
      const other = id && document.getElementById(id);
      if (other) other.classList.toggle("lit", on);
    }
  };
  for (const [enter, leave] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
    document.addEventListener(enter, (e) => light(e.target, true));
    document.addEventListener(leave, (e) => light(e.target, false));
  }

  // A file of one's own into the text field.
  const pick = document.getElementById("pick");
  if (pick) {
    document.querySelector(".file-pick").hidden = false;
    pick.removeAttribute("aria-hidden");
    pick.removeAttribute("tabindex");
    pick.addEventListener("change", async () => {
      if (pick.files.length) document.getElementById("file").value = await pick.files[0].text();
    });
  }

  // What changes while somebody looks: pieces of the page, sent as events.
  for (const live of document.querySelectorAll("[data-events]")) {
    const source = new EventSource(live.dataset.events);
    let last = "";
    source.addEventListener("message", (e) => {
      if (e.data !== last && !live.matches(":focus-within")) {
        last = e.data;
        live.innerHTML = e.data;
      }
    });
  }
})();
