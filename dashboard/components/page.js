// Names the page's language, follows the dashboard's own links without loading it anew, and copies numbers.
document.documentElement.lang = document.querySelector("[data-osl-landmark=end]")?.lang || "pl";
if (!window.oslReady) {
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
    history.pushState({}, "", link.href);
    dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    window.scrollTo(0, 0);
    document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
  });
}
