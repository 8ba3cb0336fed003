// The overview: how many rows there are, of which types, when and where. A click on a bar opens the reader with that filter.
"use strict";
const overview = (() => {
  const drawn = [];
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  // draw keeps how a chart is made, so that it can be made again in other colours.
  function draw(canvas, config) {
    drawn.push({ canvas, config, chart: null });
  }
  function paint() {
    Chart.defaults.color = css("--soft");
    Chart.defaults.borderColor = css("--line");
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    Chart.defaults.animation = false;
    for (const d of drawn) {
      d.chart?.destroy();
      d.chart = new Chart(d.canvas, d.config());
    }
  }

  // short cuts a name to a width, at which a Chinese character is two wide.
  function short(name, width) {
    let left = width;
    const kept = [];
    for (const c of name) {
      left -= c > "\u2e80" ? 2 : 1;
      if (left < 0) return kept.join("") + "…";
      kept.push(c);
    }
    return name;
  }

  function bars(rows, table, click) {
    const box = el("div", { class: "chart" });
    box.style.height = `${Math.max(3, rows.length) * 24 + 34}px`;
    const canvas = el("canvas", { role: "img", "aria-label": rows.map((r) => `${r.name} ${r.count}`).join(", ") });
    box.append(canvas);
    draw(canvas, () => ({
      type: "bar",
      data: { labels: rows.map((r) => r.name), datasets: [{ data: rows.map((r) => r.count), backgroundColor: rows.map((r) => css(`--${table || r.name}`) || css("--accent")), maxBarThickness: 18 }] },
      options: {
        indexAxis: "y", maintainAspectRatio: false,
        plugins: { legend: { display: false }, tooltip: { callbacks: { title: (items) => rows[items[0].dataIndex].name } } },
        scales: { x: { beginAtZero: true, ticks: { precision: 0, maxTicksLimit: 6 } }, y: { ticks: { autoSkip: false, callback(v) { return short(this.getLabelForValue(v), Math.min(34, this.chart.width / 15)); } }, grid: { display: false } } },
        onClick: click ? (_, hit) => hit.length && click(rows[hit[0].index].name) : undefined,
        onHover: click ? (e, hit) => { e.native.target.style.cursor = hit.length ? "pointer" : "default"; } : undefined,
      },
    }));
    return box;
  }

  const asTable = (head, rows) => el("details", {}, el("summary", {}, "as a table"), grid(head, rows));
  const card = (title, ...children) => el("div", { class: "card" }, el("h2", {}, title), ...children);
  const counted = (rows) => rows.map((r) => [r.name, r.count]);

  function types() {
    const box = el("div");
    const tables = data.tables.filter((t) => data.counts.types[t.name].length > 0 && t.spans);
    const choose = el("select", { id: "types-of", "aria-label": "Types of which table", onchange: () => { show(choose.value); paint(); } },
      tables.map((t) => el("option", { value: t.name }, t.name)));
    function show(table) {
      for (let i = drawn.length - 1; i >= 0; i--) if (box.contains(drawn[i].canvas)) { drawn[i].chart?.destroy(); drawn.splice(i, 1); }
      const all = data.counts.types[table];
      replace(box, bars(all.slice(0, 15), table, (name) => reader.filter({ kind: `${table} ${name}` })),
        all.length > 15 ? el("p", { class: "note" }, `${all.length - 15} more in the table`) : null, asTable([tableOf[table].type, "rows"], counted(all)));
    }
    const start = tables.find((t) => t.name === "events") || tables[0];
    if (!start) return null;
    choose.value = start.name;
    show(start.name);
    return card("Rows by type", el("div", { class: "line" }, choose), box);
  }

  function time() {
    const t = data.counts.time;
    if (t.labels.length === 0) return null;
    const box = el("div", { class: "chart" });
    box.style.height = "260px";
    const canvas = el("canvas", { role: "img", "aria-label": `rows by ${t.by} from ${t.labels[0]} to ${t.labels.at(-1)}` });
    box.append(canvas);
    const names = ["documents", "dates", "events"].filter((s) => (t.series[s] || []).some((n) => n > 0));
    const tint = { documents: "--ink", dates: "--dates", events: "--events" };
    draw(canvas, () => ({
      type: "line",
      data: { labels: t.labels, datasets: names.map((s) => ({ label: s, data: t.series[s], borderColor: css(tint[s]), backgroundColor: css(tint[s]), borderWidth: 2, pointRadius: t.labels.length > 40 ? 0 : 3, tension: 0 })) },
      options: { maintainAspectRatio: false, interaction: { mode: "index", intersect: false }, scales: { y: { beginAtZero: true, ticks: { precision: 0 } }, x: { ticks: { maxTicksLimit: 14 }, grid: { display: false } } } },
    }));
    const c = card(`Rows by ${t.by}`, el("p", { class: "note" }, "documents by publication; dates and events by the time they tell of",
      t.outside ? `; ${number(t.outside)} rows lie outside` : ""), box,
      asTable([t.by, ...names], t.labels.map((l, i) => [l, ...names.map((s) => t.series[s][i])]).filter((r) => r.slice(1).some((n) => n > 0))));
    c.classList.add("wide");
    return c;
  }

  function build() {
    const o = byId("overview");
    const tiles = el("div", { class: "tiles" }, data.counts.rows.map((r) => el("button", {
      class: "tile", type: "button", colour: r.name, title: tableOf[r.name].doc,
      onclick: () => (r.name === "rejects" ? (location.hash = "#quality") : reader.filter({ kind: coloured.includes(r.name) ? r.name : "" })),
    }, el("b", {}, number(r.count)), el("span", {}, r.name))));
    const rows = data.counts.rows.filter((r) => coloured.includes(r.name));
    const places = (title, list, table, note) => list.length === 0 ? null :
      card(title, el("p", { class: "note" }, note), bars(list.slice(0, 15), table, (name) => reader.filter({ search: name })), asTable(["place", "rows"], counted(list)));
    replace(o, tiles, time(), el("div", { class: "grid" },
      card("Rows by table", bars(rows, "", (name) => reader.filter({ kind: name }))),
      types(),
      places("Places named", data.counts.places, "entities", "entities that are places, by their full name"),
      places("Where events happened", data.counts.event_places, "events", "events.place, as written"),
      data.counts.rules.length ? card("Rows by rule", bars(data.counts.rules.slice(0, 15), "accent", (name) => reader.filter({ search: `rule:${name}` })), asTable(["rule", "rows"], counted(data.counts.rules))) : null,
      card("This dataset", grid(["", ""], [["made by", `${data.tool} ${data.version}, schema ${data.schema}`], ["inputs", String(data.inputs)],
        ...Object.entries(data.options || {}).map(([k, v]) => [k, String(v)])]))));
  }
  return { build, paint };
})();
