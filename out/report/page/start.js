// Start: which part of the page is shown, keys, light or dark.
"use strict";
(() => {
  const parts = ["overview", "quality", "read"];
  function route() {
    const [part, ...rest] = location.hash.slice(1).split("/");
    const name = data.playable ? "read" : parts.includes(part) ? part : "overview";
    for (const p of parts) byId(p).hidden = p !== name;
    for (const a of document.querySelectorAll("nav a")) a.hash === `#${name}` ? a.setAttribute("aria-current", "page") : a.removeAttribute("aria-current");
    if (name !== "read") { document.body.classList.remove("room"); window.scrollTo(0, 0); }
    if (name === "overview") overview.paint();
    if (name === "read" && rest.length) reader.arrive(decodeURIComponent(rest[0]), rest[1], rest[2]);
  }

  function key(e) {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === "Escape") { document.activeElement.blur?.(); reader.release(); return; }
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName) || byId("help").open) return;
    const reading = !byId("read").hidden;
    const go = { o: "#overview", q: "#quality", r: "#read" };
    if (e.key in go && !data.playable) location.hash = go[e.key];
    else if (e.key === "?") byId("help").showModal();
    else if (e.key === "/" && !data.playable) { location.hash = reading ? location.hash : "#read"; byId("read").hidden = false; byId("search").focus(); }
    else if (reading && e.key === "j") reader.step(1);
    else if (reading && e.key === "k") reader.step(-1);
    else if (reading && e.key === "n") reader.turn(1);
    else if (reading && e.key === "p") reader.turn(-1);
    else if (reading && e.key === "0") reader.all();
    else if (reading && /^[1-9]$/.test(e.key) && coloured[e.key - 1]) reader.toggle(coloured[e.key - 1]);
    else return;
    e.preventDefault();
  }

  const dark = matchMedia("(prefers-color-scheme: dark)");
  function theme(name) {
    document.documentElement.dataset.theme = name;
    if (!byId("overview").hidden) overview.paint();
  }

  byId("name").textContent = data.playable ? "paste a text, see its rows" : data.name;
  if (!data.playable) { overview.build(); qualityPanel.build(); }
  reader.build();
  playground.build();
  byId("theme").addEventListener("click", () => theme(document.documentElement.dataset.theme === "dark" ? "light" : "dark"));
  byId("help-open").addEventListener("click", () => byId("help").showModal());
  dark.addEventListener("change", (e) => theme(e.matches ? "dark" : "light"));
  theme(dark.matches ? "dark" : "light");
  addEventListener("hashchange", route);
  addEventListener("keydown", key);
  route();
})();
