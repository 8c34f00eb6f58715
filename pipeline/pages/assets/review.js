// Clicks, keys and selections go to the server as events of one name; what is chosen is shown at once, here.
(() => {
  const tell = (what, more = {}) => emitEvent("review", { do: what, ...more });
  const all = (selector) => [...document.querySelectorAll(selector)];
  const OPEN = ".p-detail form";
  const SCROLLED = ".wide, .scroll, .graphwrap nav";
  let chosen = null, places = [], listed = 0;

  // scrolls a pane, and nothing around it, so that something in it can be seen
  function bring(pane, e, middle) {
    const around = document.querySelector(pane);
    if (!around) return;
    const a = around.getBoundingClientRect(), b = e.getBoundingClientRect();
    if (middle) around.scrollTop += b.top - a.top - a.height / 3;
    else if (b.top < a.top) around.scrollTop += b.top - a.top - 8;
    else if (b.bottom > a.bottom) around.scrollTop += b.bottom - a.bottom + 8;
  }

  function choose(id, from) {
    chosen = id;
    all(".on").forEach((e) => e.classList.remove("on"));
    const row = all("#queue .row").find((e) => e.dataset.r === id);
    const marks = all("mark").filter((e) => e.dataset.all.split(" ").includes(id));
    if (row) { row.classList.add("on"); if (from !== "row" && from !== "still") bring(".p-queue", row); }
    marks.forEach((e) => e.classList.add("on"));
    if (marks.length && from !== "text" && from !== "still") bring(".p-text", marks[0], true);
  }

  function state(id, name, sign, said) {
    const change = (e) => { e.className = e.className.replace(/\bs-\w+/, "s-" + name); };
    all("mark").filter((e) => e.dataset.r === id).forEach(change);
    const row = all("#queue .row").find((e) => e.dataset.r === id);
    if (!row) return;
    change(row);
    const mark = row.querySelector(".state");
    mark.className = "state " + name;
    mark.title = said;
    mark.children[0].textContent = sign;
    mark.children[1].textContent = said;
  }

  function step(by) {
    const rows = all("#queue .row");
    const at = rows.findIndex((e) => e.dataset.r === chosen);
    const next = rows[at < 0 ? 0 : at + by];
    if (next) { choose(next.dataset.r); tell("record", { r: chosen }); }
  }

  // the characters that are selected, counted in the plan's text (code points)
  function selected() {
    const s = getSelection();
    if (!s.rangeCount || s.isCollapsed) return null;
    const place = (node, offset) => {
      const line = (node.nodeType === 3 ? node.parentElement : node).closest("[data-s]");
      if (!line) return null;
      const before = document.createRange();
      before.setStart(line, 0);
      before.setEnd(node, offset);
      return Number(line.dataset.s) + [...before.toString()].length;
    };
    const r = s.getRangeAt(0);
    const start = place(r.startContainer, r.startOffset), end = place(r.endContainer, r.endOffset);
    return start === null || end === null || end <= start ? null : { start, end };
  }

  function act(name, data) {
    if (name === "next") return step(1);
    if (name === "previous") return step(-1);
    if (name === "add") { const s = selected(); return tell("add", s || {}); }
    if (name === "dark") return tell("dark", { now: Quasar.Dark.isActive });
    if (name === "record") choose(data.r, data.from);
    tell(name, data);
  }

  document.addEventListener("click", (e) => {
    const on = e.target.closest("[data-do]");
    if (!on || on.tagName === "FORM") return;
    if (on.tagName === "MARK" && !getSelection().isCollapsed) return;  // words are being selected
    e.preventDefault();
    const { do: name, ...data } = on.dataset;
    act(name, { ...data, from: on.tagName === "MARK" ? "text" : "row" });
  });

  // a button that is about selected words leaves them selected
  document.addEventListener("mousedown", (e) => { if (e.target.closest("[data-do=add]")) e.preventDefault(); });
  document.addEventListener("scroll", (e) => { if (e.target.matches && e.target.matches(".list")) listed = e.target.scrollTop; }, true);

  document.addEventListener("submit", (e) => {
    e.preventDefault();
    const on = e.target.closest("form[data-do]");
    if (!on) return;
    const { do: name, ...data } = on.dataset;
    tell(name, { ...data, values: Object.fromEntries(new FormData(on)) });
  });

  const waiting = {};
  document.addEventListener("input", (e) => {
    const typed = e.target.closest(".p-detail form[data-r]");
    if (typed) return tell("draft", { r: typed.dataset.r, values: Object.fromEntries(new FormData(typed)) });
    const on = e.target.closest("[data-in]");
    if (!on) return;
    clearTimeout(waiting[on.dataset.in]);
    const value = on.type === "checkbox" ? (on.checked ? "1" : "") : on.value;
    waiting[on.dataset.in] = setTimeout(() => tell("filter", { name: on.dataset.in, value }), on.type === "search" ? 130 : 0);
  });

  const KEYS = { j: "next", k: "previous", a: "accept", e: "correct", x: "reject", z: "undo", b: "add", "[": "previous_plan", "]": "next_plan", "?": "keys" };
  document.addEventListener("keydown", (e) => {
    const field = e.target.closest("input, textarea, select, [contenteditable]");
    if (e.key === "Escape") {
      if (document.querySelector(".q-dialog")) return;  // it closes itself, and nothing else
      if (document.querySelector(OPEN)) return tell("cancel");
      return field ? field.blur() : tell("back");
    }
    if (field || e.ctrlKey || e.altKey || e.metaKey || document.querySelector(".q-dialog")) return;
    if (e.key === "/") { const s = document.getElementById("search"); if (s) { e.preventDefault(); s.focus(); s.select(); } return; }
    const reading = document.querySelector(".planview");
    const on = e.target.closest("button, a, [role=button]");
    if (on && (e.key === "Enter" || e.key === " ")) {
      if (on.tagName === "g") { e.preventDefault(); on.dispatchEvent(new MouseEvent("click", { bubbles: true })); }
      if (!on.closest("#queue") || e.key === " ") return;
    }
    // an input method may hide the letter; the key itself is still known
    const letter = /^Key[A-Z]$/.test(e.code) && !/^[a-z]$/i.test(e.key) ? e.code[3].toLowerCase() : e.key.toLowerCase();
    let name = KEYS[letter];
    if (reading && (e.key === "ArrowDown" || e.key === "ArrowUp") && !e.target.closest(".p-text, .p-sheet")) name = e.key === "ArrowDown" ? "next" : "previous";
    if (reading && e.key === "Enter") name = "accept";
    if (!name || (!reading && !["keys", "undo"].includes(name))) return;
    e.preventDefault();
    // what is typed is saved or given up first
    if (["accept", "correct", "reject"].includes(name) && document.querySelector(OPEN)) return review.focus(`${OPEN} :is(input, textarea, select)`);
    act(name, {});
  });

  // files that are dropped or chosen go to this computer's own server, one by one
  async function give(files, box) {
    const lost = [];
    for (const file of [...files].slice(0, Number(box.dataset.count))) {
      const fits = file.size <= Number(box.dataset.most);
      const answer = fits && await fetch("/give?name=" + encodeURIComponent(file.name), { method: "POST", body: file }).catch(() => null);
      if (answer && answer.ok) tell("given"); else lost.push(file.name);
    }
    tell("given", { lost });
  }
  document.addEventListener("change", (e) => {
    const box = e.target.closest(".drop");
    if (box) give(e.target.files, box);
  });
  for (const name of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(name, (e) => {
      const box = e.target.closest && e.target.closest(".drop");
      e.preventDefault();  // a file that is dropped elsewhere is not opened in the place of the page
      all(".drop").forEach((d) => d.classList.toggle("over", d === box && name === "dragover"));
      if (box && name === "drop") give(e.dataTransfer.files, box);
    });
  }

  document.addEventListener("error", (e) => {
    if (e.target.tagName === "IMG" && e.target.dataset.failed) e.target.alt = e.target.dataset.failed;
  }, true);
  addEventListener("popstate", () => tell("address", { to: location.search }));

  window.review = {
    choose, step, state,
    stay: () => { places = all(SCROLLED).map((e) => [e.scrollTop, e.scrollLeft]); },
    stayed: () => requestAnimationFrame(() => all(SCROLLED).forEach((e, n) => { if (places[n]) [e.scrollTop, e.scrollLeft] = places[n]; })),
    boxes: (rows, table, note) => {
      const sheet = document.querySelector(".sheet");
      if (!sheet) return;
      all(".sheet .box").forEach((e) => e.remove());
      document.querySelector(".sheetbar [role=status]").textContent = note;
      for (const [x, y, w, h] of rows) {
        const box = document.createElement("span");
        box.className = "box " + table;
        Object.assign(box.style, { left: 100 * x - 0.4 + "%", top: 100 * y - 0.25 + "%", width: 100 * w + 0.8 + "%", height: 100 * h + 0.5 + "%" });
        sheet.append(box);
      }
      const first = sheet.querySelector(".box");
      if (first) bring(".p-sheet", first, true);
    },
    address: (to) => { if (location.search !== to) history.pushState(null, "", "/" + to); },
    focus: (selector) => { const e = document.querySelector(selector); if (e) { e.focus(); if (e.select) e.select(); } },
    top: () => all(".p-text, .list, .wide").forEach((e) => { e.scrollTop = 0; }),
    given: (said, ready, files) => {
      const button = document.getElementById("read");
      if (!button) return;
      document.getElementById("given").textContent = said;
      button.disabled = !ready;
      document.getElementById("files").innerHTML = files;  // of our templates, which escape
    },
    drill: (unit, requirement, words) => {
      all("button.cell").forEach((e) => e.setAttribute("aria-pressed", e.dataset.unit === unit && e.dataset.requirement === requirement));
      const box = document.getElementById("drill");
      if (box) { box.innerHTML = words; box.scrollTop = 0; }  // of our templates, which escape
    },
    making: (said) => { const e = document.getElementById("making"); if (e) e.textContent = said; },
    back_to: () => requestAnimationFrame(() => { const e = document.querySelector(".list"); if (e) e.scrollTop = listed; }),
    speak: (lang, title, ...ended) => {
      document.documentElement.lang = lang;
      document.title = title;
      const box = document.getElementById("popup");  // the library's, shown when the server does not answer any more
      box.setAttribute("role", "alert");
      [...box.querySelectorAll("span")].forEach((e, n) => { e.textContent = ended[n]; });
    },
  };
  review.speak(...JSON.parse(document.currentScript.dataset.spoken));
})();
