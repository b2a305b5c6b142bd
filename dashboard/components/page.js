// Names the page's language and puts what Streamlit says into it, follows the dashboard's own links without loading it anew, copies numbers, and lets the
// arrow keys go from the search box through the results.
(() => {
  const landmark = document.querySelector("[data-osl-landmark=end]");
  const main = () => document.querySelector("[data-testid=stMain]");
  const search = () => main()?.querySelector("input[type=search]");
  const results = () => [...main().querySelectorAll(".osl [data-hit]")].map((hit) => hit.querySelector("a[href]")).filter(Boolean);
  document.documentElement.lang = landmark?.lang || "pl";
  // Streamlit speaks English only, and draws some of it without the script: what it says is replaced where it appears.
  // `{name}` stands for any text. What is ours stands in elements of class `osl` and is left alone.
  const spoken = ["aria-label", "title", "placeholder", "alt"];
  window.oslInstead = new Map(Object.entries(JSON.parse(landmark?.dataset.instead || "{}")));
  const instead = (text) => {
    const plain = window.oslInstead.get(text.trim());
    if (plain) return plain;
    for (const [from, to] of window.oslInstead) {
      const [before, after] = from.split("{name}");
      if (after !== undefined && text.startsWith(before) && text.endsWith(after) && text.length > before.length + after.length)
        return to.replace("{name}", text.slice(before.length, text.length - after.length));
    }
    return text;
  };
  const put = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = instead(node.nodeValue);
      if (text !== node.nodeValue) node.nodeValue = text;
    } else if (node.nodeType === Node.ELEMENT_NODE && !node.matches("script, style, .osl")) {
      for (const name of spoken) {
        const said = node.getAttribute(name);
        if (said && instead(said) !== said) node.setAttribute(name, instead(said));
      }
      node.childNodes.forEach(put);
    }
  };
  // A drawing comes as text, for Streamlit takes SVG out of what it is given; a script beside it would not be let run.
  const draw = (node) => {
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    for (const place of node.querySelectorAll(".osl [data-svg]:empty")) place.innerHTML = place.dataset.svg;
  };
  draw(document.body);
  put(document.body);
  // Popovers stand outside the app, so they do not know by themselves whether it is dark.
  const app = document.querySelector("[data-testid=stApp]");
  if (app) document.body.style.colorScheme = getComputedStyle(app).colorScheme;

  // On a phone the keyboard would cover the page. The box is drawn by a part that the browser loads on its own, so it is
  // waited for, however slow the machine; somebody who is elsewhere by then is left alone.
  const focus = () => {
    if (document.activeElement !== document.body || matchMedia("(pointer: coarse)").matches) return;
    if (search()) search().focus({ preventScroll: true });
    else if (landmark.isConnected) setTimeout(focus, 50);
  };
  if (landmark?.dataset.focus) focus();
  if (window.oslReady) return;
  window.oslReady = true;

  new MutationObserver((changes) => {
    for (const change of changes) {
      change.addedNodes.forEach(draw);
      if (change.target.parentElement?.closest(".osl")) continue;
      if (change.type === "childList") change.addedNodes.forEach(put);
      else put(change.target);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributeFilter: spoken });

  document.addEventListener("click", (event) => {
    const copy = event.target.closest("[data-copy]");
    if (copy) {
      navigator.clipboard?.writeText(copy.dataset.copy).then(() => {
        const before = (copy.dataset.before ??= copy.textContent);
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
