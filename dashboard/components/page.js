// Names the page's language, follows the dashboard's own links without loading it anew, copies numbers, and lets the
// arrow keys go from the search box through the results.
(() => {
  const landmark = document.querySelector("[data-osl-landmark=end]");
  const main = () => document.querySelector("[data-testid=stMain]");
  const search = () => main()?.querySelector("input[type=search]");
  const results = () => [...main().querySelectorAll(".osl [data-hit]")].map((hit) => hit.querySelector("a[href]")).filter(Boolean);
  document.documentElement.lang = landmark?.lang || "pl";

  // On a phone the keyboard would cover the page, so only where there is a mouse.
  if (landmark?.dataset.focus && document.activeElement === document.body && matchMedia("(pointer: fine)").matches) {
    search()?.focus({ preventScroll: true });
  }
  if (window.oslReady) return;
  window.oslReady = true;

  document.addEventListener("click", (event) => {
    const copy = event.target.closest("[data-copy]");
    if (copy) {
      navigator.clipboard?.writeText(copy.dataset.copy).then(() => {
        const before = copy.textContent;
        copy.textContent = copy.dataset.done;
        setTimeout(() => { copy.textContent = before; }, 1500);
      });
      return;
    }
    const link = event.target.closest("a[data-go]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button) return;
    event.preventDefault();
    // In SVG a link's href is an object.
    history.pushState({}, "", new URL(link.getAttribute("href"), document.baseURI));
    dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    window.scrollTo(0, 0);
    main()?.scrollTo(0, 0);
  });

  document.addEventListener("keydown", (event) => {
    const box = search();
    if (!box || event.altKey || event.ctrlKey || event.metaKey) return;
    const found = results();
    const at = found.indexOf(document.activeElement);
    const inBox = document.activeElement === box;
    if (!found.length || (!inBox && at < 0)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] || (inBox && event.key === "Enter" ? 1 : 0);
    if (!step || (inBox && step < 0)) return;
    event.preventDefault();
    (at + step < 0 ? box : found[Math.min(at + step, found.length - 1)]).focus();
  });
})();
