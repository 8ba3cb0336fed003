// Quality: what was rejected, what is null, how much of the text the rows cover.
"use strict";
const qualityPanel = (() => {
  const bar = (part, whole, table) => el("div", { class: "track" }, el("span", { class: "bar", colour: table, width: `${whole ? 100 * part / whole : 0}%` }));
  const card = (title, note, ...children) => el("div", { class: "card" }, el("h2", {}, title), note ? el("p", { class: "note" }, note) : null, ...children);

  function rejects(q) {
    const total = data.counts.rows.find((r) => r.name === "rejects").count;
    if (total === 0) return card("Rejects", "No input was rejected.");
    return card("Rejects", `${number(total)} inputs became no document` + (total > q.rejects.length ? `; the first ${q.rejects.length} of them` : ""),
      grid(["reason", "inputs"], data.counts.types.rejects.map((r) => [r.name, r.count])),
      el("h3", {}, "Which"),
      grid(["source", "record", "reason", "detail"], q.rejects.map((r) => [r.source, r.record, r.reason, r.detail])));
  }

  function nulls(q) {
    const choose = el("select", { "aria-label": "Nulls of which table", onchange: () => show() }, [...new Set(q.nulls.map((n) => n.table))].map((t) => el("option", { value: t }, t)));
    const box = el("div");
    const show = () => replace(box, grid(["column", "null", "", ""], q.nulls.filter((n) => n.table === choose.value)
      .map((n) => [el("span", { title: tableOf[n.table].columns[tableOf[n.table].at[n.column]].doc }, n.column), n.nulls, share(n.nulls, n.rows), bar(n.nulls, n.rows, n.table)])));
    if ([...choose.options].some((o) => o.value === "numeric_facts")) choose.value = "numeric_facts";
    if (q.nulls.length) show();
    return card("Nulls", "Columns that are null in some rows; columns that never are do not stand here.", choose, box);
  }

  function build() {
    const q = data.quality;
    const open = (id) => (reader.has(id) ? el("button", { class: "link", type: "button", onclick: () => reader.open(id) }, id) : id);
    replace(byId("quality"), el("div", { class: "grid" },
      card("Text covered", `${share(q.covered, q.chars)} of ${number(q.chars)} code points lie in the span of a row.`,
        grid(["table", "code points", "", ""], q.coverage.map((c) => [c.name, c.count, share(c.count, q.chars), bar(c.count, q.chars, c.name)])),
        el("p", { class: "note" }, `In ${number(q.silent)} of ${number(q.body)} sentences of running text (${share(q.silent, q.body)}) no row starts.`)),
      nulls(q),
      rejects(q),
      card("Time", null, grid(["", "", ""], [
        ["documents without a date of publication", q.undated, share(q.undated, data.total)],
        ["dates whose start and end are unknown", q.unsettled, share(q.unsettled, data.counts.rows.find((r) => r.name === "dates").count)]])),
      card("Longest documents", "Time spent is no part of a dataset: the same input gives the same bytes. Length is what a document's time goes by.",
        grid(["document", "code points", "rows"], q.heaviest.map((h) => [open(h.id), h.chars, h.rows]))),
      q.empties ? card("Documents without rows", `${number(q.empties)} documents have no dates, facts, events, quotations, attributions or entities.`,
        grid(["document"], q.empty.map((id) => [open(id)]))) : null));
  }
  return { build };
})();
