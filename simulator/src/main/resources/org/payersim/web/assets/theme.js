// Before anything is drawn: the theme chosen here before, else that of the system.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem("payersim-theme");
  } catch (e) {
    // no storage: the system's theme
  }
  if (chosen === "light" || chosen === "dark") {
    document.documentElement.dataset.theme = chosen;
  }
})();
