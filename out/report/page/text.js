// A text with its spans: cut where a span begins or ends, each piece coloured by the shortest row that lies there and underlined once
// for every table.
"use strict";
const textView = (() => {
  // spans are {start, end, table, row, index}; parts {start, end, name} frame pieces of the chosen row.
  function pieces(length, spans, parts, kinds) {
    const cuts = new Set([0, length]);
    for (const s of [...spans, ...parts, ...kinds]) { cuts.add(Math.max(0, s.start)); cuts.add(Math.min(length, s.end)); }
    const edges = [...cuts].sort((a, b) => a - b);
    const starts = [...spans].sort((a, b) => a.start - b.start);
    const open = [];
    let next = 0;
    const list = [];
    for (let i = 0; i + 1 < edges.length; i++) {
      const at = edges[i];
      while (next < starts.length && starts[next].start <= at) open.push(starts[next++]);
      for (let k = open.length - 1; k >= 0; k--) if (open[k].end <= at) open.splice(k, 1);
      list.push({ start: at, end: edges[i + 1], spans: [...open].sort((a, b) => (a.end - a.start) - (b.end - b.start)) });
    }
    return list;
  }

  // underlines are one line of 2 pixels for each table, below one another.
  function underlines(spans) {
    const tables = [...new Set(spans.map((s) => s.table))];
    return tables.map((t, i) => `inset 0 -${2 * (i + 1)}px ${colour(t)}`).join(", ");
  }

  // marked is text with what was searched for.
  function marked(text, words) {
    const found = words.filter((w) => w && text.toLowerCase().includes(w));
    if (found.length === 0) return [text];
    const out = [];
    let rest = text;
    while (rest) {
      const low = rest.toLowerCase();
      let at = -1, word = "";
      for (const w of found) { const i = low.indexOf(w); if (i >= 0 && (at < 0 || i < at)) { at = i; word = w; } }
      if (at < 0 || low.length !== rest.length) { out.push(rest); break; }
      if (at > 0) out.push(rest.slice(0, at));
      out.push(el("mark", {}, rest.slice(at, at + word.length)));
      rest = rest.slice(at + word.length);
    }
    return out;
  }

  function render(box, doc, spans, chosen, parts, words, choose) {
    const kinds = (doc.rows.sentences || []).filter((r) => get("sentences", r, "kind") !== "body")
      .map((r) => ({ start: get("sentences", r, "start_char"), end: get("sentences", r, "end_char"), kind: get("sentences", r, "kind") }));
    const nodes = [];
    let kind = 0;
    for (const p of pieces(doc.runes.length, spans, parts, kinds)) {
      const text = doc.runes.slice(p.start, p.end).join("");
      while (kind < kinds.length && kinds[kind].end <= p.start) kind++;
      const classes = [];
      if (kind < kinds.length && kinds[kind].start <= p.start) classes.push(`k-${kinds[kind].kind}`);
      const framed = parts.filter((f) => f.start <= p.start && f.end >= p.end);
      if (framed.length) classes.push("part");
      const attributes = { title: framed.map((f) => f.name).join(", ") || null };
      if (p.spans.length) {
        const on = chosen && p.spans.find((s) => s.table === chosen.table && s.index === chosen.index);
        classes.push("s");
        if (on) classes.push("on");
        attributes.colour = (on || p.spans[0]).table;
        attributes["data-rows"] = p.spans.map((s) => `${s.table}/${s.index}`).join(" ");
        attributes.onclick = () => {
          const at = chosen ? p.spans.findIndex((s) => s.table === chosen.table && s.index === chosen.index) : -1;
          choose(p.spans[(at + 1) % p.spans.length]);
        };
      }
      if (classes.length === 0) { nodes.push(...marked(text, words)); continue; }
      attributes.class = classes.join(" ");
      const e = el("span", attributes, ...marked(text, words));
      if (p.spans.length) e.style.boxShadow = underlines(p.spans);
      nodes.push(e);
    }
    replace(box, nodes);
  }
  return { render };
})();
