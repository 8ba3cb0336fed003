// What the page is told, and how rows are looked at. Everything of the dataset is shown as text, never as HTML.
"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const tableOf = Object.fromEntries(data.tables.map((t) => [t.name, t]));
for (const t of data.tables) t.at = Object.fromEntries(t.columns.map((c, i) => [c.name, i]));
// The tables whose rows are coloured, in the order of their keys.
const coloured = data.tables.filter((t) => t.spans && t.name !== "sentences").map((t) => t.name);

const get = (table, row, column) => row[tableOf[table].at[column]];
const typeOf = (table, row) => get(table, row, tableOf[table].type);
const colour = (table) => `var(--${table})`;
const number = (n) => n.toLocaleString("en");
const share = (part, whole) => (whole ? (100 * part / whole).toFixed(part && part < whole / 1000 ? 2 : 1) + " %" : "–");

// el makes an element: attributes, "on…" handlers and children, which are elements or text.
function el(tag, attributes = {}, ...children) {
  const e = document.createElement(tag);
  for (const [k, v] of Object.entries(attributes)) {
    if (v === undefined || v === null || v === false) continue;
    if (k.startsWith("on")) e.addEventListener(k.slice(2), v);
    else if (k === "colour") e.style.setProperty("--c", colour(v));
    else if (k === "width") e.style.width = v;
    else e.setAttribute(k, v === true ? "" : v);
  }
  for (const c of children.flat()) if (c !== null && c !== undefined) e.append(c);
  return e;
}
const byId = (id) => document.getElementById(id);
const replace = (node, ...children) => node.replaceChildren(...children.flat().filter((c) => c !== null && c !== undefined));

// grid is a table of head and rows; numbers stand at the right.
function grid(head, rows) {
  const numeric = head.map((_, i) => rows.length > 0 && rows.every((r) => typeof r[i] === "number" || /^[\d.,]+( %)?$|^–$/.test(r[i])));
  const cell = (tag, v, i) => el(tag, { class: numeric[i] ? "n" : null }, typeof v === "number" ? number(v) : v);
  return el("div", { class: "scroll" }, el("table", {},
    el("thead", {}, el("tr", {}, head.map((h, i) => cell("th", h, i)))),
    el("tbody", {}, rows.map((r) => el("tr", {}, r.map((v, i) => cell("td", v, i)))))));
}
