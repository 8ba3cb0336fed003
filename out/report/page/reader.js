// The reader: a list of documents, a text with its rows, a row with its columns and the rows it is joined with.
"use strict";
const reader = (() => {
  const documents = data.documents;
  const off = new Set(); // tables that are not coloured
  let shown = [];        // documents that the filter lets through
  let doc = null;
  let chosen = null;     // {table, index, row}
  let query = { words: [], types: [], rules: [], table: "", type: "" };

  const documentCell = (d, name) => d.cells[tableOf.documents.at[name]];
  const titleOf = (d) => documentCell(d, "title") || [...(d.text || d.id)].slice(0, 24).join("");
  const passes = (table, row) =>
    (!query.table || table === query.table) && (!query.type || typeOf(table, row) === query.type) &&
    query.types.every((t) => String(typeOf(table, row)).toLowerCase().startsWith(t)) &&
    query.rules.every((r) => String(get(table, row, "rule")).toLowerCase().startsWith(r));
  const selective = () => query.table || query.types.length || query.rules.length;

  function prepare(d) {
    if (d.runes) return;
    d.runes = Array.from(d.text);
    d.spans = [];
    for (const table of coloured) {
      (d.rows[table] || []).forEach((row, index) => d.spans.push({ table, index, row, start: get(table, row, "start_char"), end: get(table, row, "end_char") }));
    }
    d.spans.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  function search() {
    const tokens = byId("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    const [table = "", type = ""] = byId("kind").value.split(" ");
    const named = (prefix) => tokens.filter((t) => t.startsWith(prefix)).map((t) => t.slice(prefix.length));
    query = { words: tokens.filter((t) => !/^(rule|type):/.test(t)), types: named("type:"), rules: named("rule:"), table, type };
    shown = documents.filter((d) => {
      const text = `${d.id}\n${documentCell(d, "title") || ""}\n${d.text}`.toLowerCase();
      if (!query.words.every((w) => text.includes(w))) return false;
      return !selective() || coloured.some((t) => (d.rows[t] || []).some((r) => passes(t, r)));
    });
    const of = data.total > documents.length ? `${number(documents.length)} sampled of ${number(data.total)}` : number(documents.length);
    byId("found").textContent = data.playable ? "" : `${number(shown.length)} of ${of} documents`;
    replace(byId("list"), shown.map((d) => el("button", { type: "button", "data-id": d.id, onclick: () => open(d.id) },
      titleOf(d), el("small", {}, [documentCell(d, "published")?.slice(0, 10), d.id].filter(Boolean).join(" · ")))));
    if (shown.length && !shown.includes(doc)) show(shown[0]);
    else if (doc) { show(doc, chosen); }
    if (shown.length === 0) {
      doc = null; chosen = null;
      replace(byId("head"), el("p", { class: "note" }, data.playable ? "" : "No document passes the filter."));
      for (const id of ["legend", "text", "rows"]) replace(byId(id));
      detail();
    }
  }

  const visible = () => doc.spans.filter((s) => !off.has(s.table) && passes(s.table, s.row));

  function show(d, keep = null) {
    prepare(d);
    doc = d;
    chosen = keep;
    for (const b of byId("list").children) b.dataset.id === d.id ? b.setAttribute("aria-current", "true") : b.removeAttribute("aria-current");
    const facts = ["publisher", "author", "published", "script", "source"].map((c) => documentCell(d, c)).filter(Boolean);
    replace(byId("head"), el("h2", { lang: "zh" }, titleOf(d)), el("p", { class: "note" }, [...new Set([d.id, ...facts])].join(" · "), d.cut ? " · cut: the text goes on" : ""),
      d.text ? null : el("p", { class: "note" }, "The dataset was made with --no-text: there is no running text to show."));
    replace(byId("legend"), coloured.map((t, i) => el("button", { class: "chip", type: "button", colour: t, "aria-pressed": String(!off.has(t)), onclick: () => toggle(t) },
      t, " ", number((d.rows[t] || []).length), " ", el("kbd", {}, String(i + 1)))));
    draw();
  }

  function toggle(table) {
    off.has(table) ? off.delete(table) : off.add(table);
    if (doc) show(doc, chosen);
  }

  // partsOf are the places that a row names beside its own span.
  function partsOf({ table, row }) {
    const parts = [];
    for (const c of tableOf[table].columns) {
      const m = /^(.+)_start_char$/.exec(c.name);
      if (m && get(table, row, c.name) !== null) parts.push({ name: m[1], start: get(table, row, c.name), end: get(table, row, `${m[1]}_end_char`) });
      if (c.name === "arguments") for (const [role, , start, end] of get(table, row, "arguments") || []) parts.push({ name: role, start, end });
    }
    return parts;
  }

  function draw() {
    textView.render(byId("text"), doc, visible(), chosen, chosen ? partsOf(chosen) : [], query.words, choose);
    rowList();
    detail();
  }

  function choose(span) {
    chosen = span;
    draw();
    history.replaceState(null, "", `#read/${encodeURIComponent(doc.id)}` + (span ? `/${span.table}/${get(span.table, span.row, "id")}` : ""));
  }

  const summaryColumns = {
    dates: ["type", "value", "start_time"], numeric_facts: ["kind", "value", "unit", "object"], events: ["type", "place", "start_time"],
    quotations: ["type", "speaker"], attributions: ["cue_type", "source"], entities: ["type", "canonical"],
  };
  const summary = (table, row) => (summaryColumns[table] || []).map((c) => get(table, row, c)).filter((v) => v !== null).join(" · ");

  function rowList() {
    const groups = coloured.map((table) => [table, visible().filter((s) => s.table === table)]).filter(([, spans]) => spans.length);
    replace(byId("rows"), groups.map(([table, spans]) => el("details", { open: true },
      el("summary", { colour: table }, el("i"), `${table} `, el("span", { class: "note" }, number(spans.length))),
      spans.map((s) => el("button", { type: "button", "data-row": `${table}/${s.index}`, "aria-current": chosen && s.table === chosen.table && s.index === chosen.index ? "true" : null, onclick: () => { choose(s); reveal(); } },
        el("b", { lang: "zh" }, get(table, s.row, "text") ?? ""), el("span", {}, summary(table, s.row)))))));
  }

  const find = (table, id) => doc.spans.find((s) => s.table === table && get(table, s.row, "id") === id);
  function joined(title, spans) {
    if (spans.length === 0) return [];
    return [el("h3", {}, title), el("div", { class: "joined" }, spans.map(([label, s]) => el("button", { type: "button", colour: s.table, onclick: () => { choose(s); reveal(); } },
      el("small", {}, `${label} `), get(s.table, s.row, "text") ?? "", el("small", {}, ` ${summary(s.table, s.row)}`))))];
  }

  function detail() {
    const box = byId("detail");
    box.classList.toggle("idle", !chosen);
    document.body.classList.toggle("room", Boolean(chosen));
    if (!chosen) { box.style.removeProperty("--c"); replace(box, el("p", { class: "note" }, doc ? "Click a coloured span, or press j." : "")); return; }
    const { table, row } = chosen;
    box.style.setProperty("--c", colour(table));
    const hidden = /(^|_)(start|end)_char$|^(doc_id|id|text|rule)$/;
    const columns = tableOf[table].columns.filter((c) => !hidden.test(c.name) && !c.ref);
    const nulls = columns.filter((c) => get(table, row, c.name) === null).map((c) => c.name);
    const value = (c) => {
      const v = get(table, row, c.name);
      if (c.name !== "arguments") return String(v);
      return v.length ? v.map(([role, text]) => el("div", {}, el("small", { class: "note" }, `${role} `), text)) : "none";
    };
    const refs = tableOf[table].columns.filter((c) => c.ref && get(table, row, c.name) !== null)
      .map((c) => [c.name, find(c.ref, get(table, row, c.name))]).filter(([, s]) => s);
    const back = doc.spans.flatMap((s) => tableOf[s.table].columns.filter((c) => c.ref === table && get(s.table, s.row, c.name) === get(table, row, "id")).map((c) => [`${s.table}.${c.name}`, s]));
    const near = doc.spans.filter((s) => s !== chosen && s.start < chosen.end && s.end > chosen.start && !refs.some(([, r]) => r === s) && !back.some(([, r]) => r === s)).map((s) => [s.table, s]);
    replace(box,
      el("div", { class: "line" }, el("span", { class: "chip", colour: table }, table), el("span", { class: "note" }, `${chosen.start}–${chosen.end} · id ${get(table, row, "id")}`),
        el("span", { class: "grow" }), el("button", { type: "button", "aria-label": "Let go of the row", onclick: () => choose(null) }, "✕")),
      el("h2", { lang: "zh" }, get(table, row, "text") ?? ""),
      el("dl", {}, columns.filter((c) => !nulls.includes(c.name)).flatMap((c) => [el("dt", { title: c.doc }, c.name), el("dd", {}, value(c))]),
        el("dt", { title: "the rule that made the row" }, "rule"),
        el("dd", {}, el("button", { class: "link", type: "button", onclick: () => filter({ search: `rule:${get(table, row, "rule")}` }) }, get(table, row, "rule")))),
      nulls.length ? el("p", { class: "note" }, `null: ${nulls.join(", ")}`) : null,
      joined("Joined to", refs), joined("Joined from", back), joined("At the same place", near));
  }

  function reveal() {
    const at = chosen && byId("text").querySelector(`[data-rows~="${chosen.table}/${chosen.index}"]`);
    at?.scrollIntoView({ block: "center" });
  }

  function step(by) {
    if (!doc) return;
    const spans = visible();
    const at = chosen ? spans.findIndex((s) => s.table === chosen.table && s.index === chosen.index) : by > 0 ? -1 : spans.length;
    const next = spans[Math.min(spans.length - 1, Math.max(0, at + by))];
    if (next) { choose(next); reveal(); }
  }
  function turn(by) {
    const next = shown[Math.min(shown.length - 1, Math.max(0, shown.indexOf(doc) + by))];
    if (next) { open(next.id); byId("list").querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" }); }
  }

  const has = (id) => documents.some((d) => d.id === id);
  function open(id, table, row) {
    location.hash = `#read/${encodeURIComponent(id)}` + (table ? `/${table}/${row}` : "");
  }
  // arrive shows what the address names.
  function arrive(id, table, row) {
    const d = documents.find((x) => x.id === id);
    if (!d) { if (doc) show(doc, chosen); return; }
    if (!shown.includes(d)) { byId("search").value = ""; byId("kind").value = ""; search(); }
    prepare(d);
    show(d);
    if (table) { chosen = find(table, Number(row)) || null; draw(); reveal(); }
  }

  function filter({ search: words, kind }) {
    byId("search").value = words || "";
    byId("kind").value = kind || "";
    location.hash = "#read";
    search();
  }

  // add puts a document at the head of the list.
  function add(d) {
    const at = documents.findIndex((x) => x.id === d.id);
    if (at >= 0) documents.splice(at, 1);
    documents.unshift(d);
    byId("search").value = "";
    byId("kind").value = "";
    doc = null;
    search();
  }

  function build() {
    const count = (t) => (data.counts.types || {})[t] || []; // a playground counts nothing
    replace(byId("kind"), el("option", { value: "" }, "all rows"), coloured.map((t) => el("optgroup", { label: t }, el("option", { value: t }, `all ${t}`),
      count(t).map((n) => el("option", { value: `${t} ${n.name}` }, `${n.name} (${number(n.count)})`)))));
    byId("kind").addEventListener("change", search);
    byId("search").addEventListener("input", search);
    search();
  }
  return { build, filter, open, has, arrive, step, turn, toggle, add, release: () => chosen && choose(null), all: () => { off.clear(); if (doc) show(doc, chosen); } };
})();
