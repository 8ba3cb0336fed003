// The playground: a pasted text is sent to the server of `taojin serve`, and its rows are read like those of a dataset.
"use strict";
const playground = (() => {
  let sent = 0;
  async function extract(event) {
    event.preventDefault();
    const note = byId("paste-note");
    const text = byId("paste-text").value;
    if (!text.trim()) { note.textContent = "There is no text."; return; }
    note.textContent = "…";
    try {
      const answer = await fetch("extract", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ text, published: byId("paste-published").value.trim() }) });
      const body = await answer.json();
      if (!answer.ok) { note.textContent = body.error; return; }
      body.document.id = `text ${++sent}`;
      note.textContent = `${body.milliseconds} ms`;
      reader.add(body.document);
      matches(body.matches);
    } catch (problem) {
      note.textContent = `The server does not answer (${problem.message}); is taojin serve still running?`;
    }
  }

  // matches shows which rules matched, and which lost.
  function matches(list) {
    byId("matches")?.remove();
    byId("rows").after(el("details", { id: "matches" }, el("summary", {}, `${list.length} matches of rules, ${list.filter((m) => m.lost).length} of them lost`),
      grid(["text", "rule", "fate"], list.map((m) => [m.text, m.rule, m.lost ? `lost to ${m.lost}` : "kept"]))));
  }

  function build() {
    if (!data.playable) return;
    byId("paste").hidden = false;
    byId("filter").hidden = true;
    byId("paste").addEventListener("submit", extract);
    byId("paste-text").addEventListener("keydown", (e) => { if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) byId("paste").requestSubmit(); });
    document.querySelector("nav").hidden = true;
  }
  return { build };
})();
