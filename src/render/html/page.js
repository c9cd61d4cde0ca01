// The picture of a page: to be moved, searched, and followed from trigger to trigger. Without it the page is to be read.
"use strict";
(() => {
  const svg = document.querySelector(".view svg");
  const view = document.getElementById("view");
  const search = document.getElementById("search");
  const status = document.getElementById("status");
  const table = document.getElementById("triggers");
  const rows = [...document.querySelectorAll("[data-node]:not(.node)")];

  // What there is: nodes by their identifiers, and the edges between them.
  const nodes = new Map();
  for (const element of svg.querySelectorAll(".node")) {
    const id = element.id.slice("glue-".length);
    const label = element.querySelector(".name").textContent;
    const text = element.querySelector("title").textContent.toLowerCase();
    nodes.set(id, { id, element, label, text, to: [], from: [] });
  }
  const edges = [...svg.querySelectorAll(".edge[data-from]")].map((element) => {
    const from = nodes.get(element.dataset.from);
    const to = nodes.get(element.dataset.to);
    from.to.push(to);
    to.from.push(from);
    return { element, from, to };
  });

  // What is shown: everything, what is found, or what is joined to what was chosen.
  let chosen = null;

  const reached = (start, next) => {
    const seen = new Set([start]);
    for (const node of seen) for (const other of node[next]) seen.add(other);
    return seen;
  };

  const found = (query) => {
    const matching = new Set([...nodes.values()].filter((node) => node.text.includes(query)));
    // A trigger is listed for the sake of a job that it starts or watches, too.
    const listed = (node) => matching.has(node) || [...node.to, ...node.from].some((other) => matching.has(other));
    return { matching, listed };
  };

  const show = () => {
    const query = search.value.trim().toLowerCase();
    const { matching, listed } = query ? found(query) : { matching: null, listed: () => true };
    const before = chosen && reached(chosen, "from");
    const after = chosen && reached(chosen, "to");
    const isLit = (node) => (chosen ? before.has(node) || after.has(node) : !matching || matching.has(node));
    for (const node of nodes.values()) {
      node.element.classList.toggle("dim", !isLit(node));
      node.element.classList.toggle("chosen", node === chosen);
    }
    for (const { element, from, to } of edges) {
      const isJoined = chosen
        ? (before.has(from) && before.has(to)) || (after.has(from) && after.has(to))
        : !matching || matching.has(from) || matching.has(to);
      element.classList.toggle("dim", !isJoined);
      element.classList.toggle("lit", Boolean(chosen) && isJoined);
    }
    let count = 0;
    for (const row of rows) {
      const node = nodes.get(row.dataset.node);
      row.hidden = !listed(node);
      row.classList.toggle("chosen", node === chosen);
      row.classList.toggle("lit", Boolean(chosen) && isLit(node));
      count += row.tagName === "TR" && !row.hidden ? 1 : 0;
      row.querySelector("button")?.setAttribute("aria-pressed", String(node === chosen));
    }
    const parts = [];
    if (chosen) parts.push(`${chosen.label}: ${before.size - 1} before it, ${after.size - 1} after it`);
    if (query) parts.push(`${count} of ${table.tBodies[0].rows.length} triggers`);
    status.textContent = parts.join("; ");
  };

  const choose = (id) => {
    const node = nodes.get(id) ?? null;
    chosen = node === chosen ? null : node;
    show();
  };

  // Where the picture is looked at: a rectangle of it, of the shape that the view has.
  const size = { width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height };
  const at = { x: 0, y: 0, scale: 1 };
  // As high as the picture is where its whole width is shown, and not so high that the page cannot be scrolled past it.
  const shape = () => {
    const scale = Math.min(view.clientWidth / size.width, 1.5);
    view.style.height = `${Math.round(Math.min(Math.max(size.height * scale, 260), innerHeight * 0.7))}px`;
  };
  const look = () => {
    const { width, height } = view.getBoundingClientRect();
    at.x = Math.min(Math.max(at.x, -width / at.scale / 2), size.width - width / at.scale / 2);
    at.y = Math.min(Math.max(at.y, -height / at.scale / 2), size.height - height / at.scale / 2);
    svg.setAttribute("viewBox", `${at.x} ${at.y} ${width / at.scale} ${height / at.scale}`);
  };
  const fitting = () => {
    const { width, height } = view.getBoundingClientRect();
    return Math.min(width / size.width, height / size.height, 1.5);
  };
  // All of it, in the middle; at first not smaller than can be read.
  const fit = (least) => {
    const { width, height } = view.getBoundingClientRect();
    at.scale = Math.max(fitting(), least);
    at.x = Math.min((size.width - width / at.scale) / 2, 0);
    at.y = Math.min((size.height - height / at.scale) / 2, 0);
    look();
  };
  const zoom = (factor, x, y) => {
    const box = view.getBoundingClientRect();
    const [left, top] = [x ?? box.width / 2, y ?? box.height / 2];
    const scale = Math.min(Math.max(at.scale * factor, Math.min(fitting(), 0.2)), 4);
    at.x += left / at.scale - left / scale;
    at.y += top / at.scale - top / scale;
    at.scale = scale;
    look();
  };
  const bring = (node) => {
    const { width, height } = view.getBoundingClientRect();
    const box = node.element.getBBox();
    const scene = svg.querySelector(".scene").transform.baseVal.consolidate().matrix;
    const [x, y] = [box.x + box.width / 2 + scene.e, box.y + box.height / 2 + scene.f];
    at.scale = Math.max(at.scale, 0.7);
    at.x = x - width / at.scale / 2;
    at.y = y - height / at.scale / 2;
    look();
  };

  // By mouse and by touch: one finger moves, two bring nearer. What was not moved was meant to be chosen.
  const pointers = new Map();
  let moved = 0;
  view.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (pointers.size === 1) moved = 0;
  });
  view.addEventListener("pointermove", (event) => {
    const last = pointers.get(event.pointerId);
    if (!last) return;
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    const [x, y] = [event.clientX, event.clientY];
    moved += Math.abs(x - last.x) + Math.abs(y - last.y);
    if (moved < 4) return;
    view.setPointerCapture(event.pointerId);
    if (other) {
      const apart = (one) => Math.hypot(one.x - other.x, one.y - other.y);
      const box = view.getBoundingClientRect();
      zoom(apart({ x, y }) / Math.max(apart(last), 1), other.x - box.left, other.y - box.top);
    } else {
      at.x -= (x - last.x) / at.scale;
      at.y -= (y - last.y) / at.scale;
      look();
    }
    pointers.set(event.pointerId, { x, y });
  });
  for (const end of ["pointerup", "pointercancel"]) {
    view.addEventListener(end, (event) => pointers.delete(event.pointerId));
  }
  view.addEventListener("click", (event) => {
    if (moved >= 4) return;
    const node = event.target.closest(".node");
    if (node) choose(node.id.slice("glue-".length));
    else if (chosen) choose(chosen.id);
  });
  view.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const box = view.getBoundingClientRect();
      const pixels = event.deltaY * (event.deltaMode === 1 ? 16 : 1);
      zoom(Math.exp(-pixels * (event.ctrlKey ? 0.01 : 0.0015)), event.clientX - box.left, event.clientY - box.top);
    },
    { passive: false },
  );

  // By keyboard.
  const keys = {
    ArrowLeft: () => (at.x -= 60 / at.scale),
    ArrowRight: () => (at.x += 60 / at.scale),
    ArrowUp: () => (at.y -= 60 / at.scale),
    ArrowDown: () => (at.y += 60 / at.scale),
    "+": () => zoom(1.25),
    "=": () => zoom(1.25),
    "-": () => zoom(0.8),
    0: () => fit(0),
  };
  view.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
    look();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      chosen = null;
      search.value = "";
      show();
    } else if (event.key === "/" && document.activeElement !== search) {
      event.preventDefault();
      search.focus();
    }
  });
  document.getElementById("nearer").addEventListener("click", () => zoom(1.25));
  document.getElementById("farther").addEventListener("click", () => zoom(0.8));
  document.getElementById("fit").addEventListener("click", () => fit(0));
  // Who searches looks for something else than what was chosen.
  const seek = () => {
    chosen = null;
    show();
  };
  search.addEventListener("input", seek);
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !search.value.trim()) return;
    seek();
    const first = [...nodes.values()].find((node) => !node.element.classList.contains("dim"));
    if (first) bring(first);
    view.scrollIntoView({ block: "nearest" });
  });
  for (const row of rows) {
    row.addEventListener("click", () => {
      // Who selects text in it means the text.
      if (String(getSelection())) return;
      choose(row.dataset.node);
      if (chosen) bring(chosen);
      view.scrollIntoView({ block: "nearest" });
    });
  }

  document.documentElement.classList.add("live");
  for (const element of document.querySelectorAll(".live-only")) element.hidden = false;
  shape();
  fit(0.3);
  new ResizeObserver(look).observe(view);
  addEventListener("resize", shape);
})();
