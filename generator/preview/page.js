// An open page of the preview: it hears of each build, keeps what was typed, and says when it is old.
(() => {
  "use strict";
  const BADGE = `
    :host { all: initial; position: fixed; inset: auto 1rem 1rem auto; z-index: 2147483647;
      max-width: calc(100vw - 2rem) }
    div { display: flex; align-items: center; color: #fffefb; background: #1d1b16; border-radius: 4px;
      border: 1px solid #fffefb55; font: 0.875rem/1.4 system-ui, sans-serif }
    p { margin: 0; padding: 0.25rem 0 0.25rem 0.75rem }
    a, span { color: inherit; display: block; padding: 0.25rem 0 }
    button { all: unset; cursor: pointer; padding: 0.5rem 0.75rem }
    button:focus-visible, a:focus-visible { outline: 2px solid #fffefb; outline-offset: -2px }
    @media print { :host { display: none } }`;
  const FIELDS = "input:not([type=hidden], [type=file]), select, textarea";
  const CONTROLS = "input, select, textarea";
  const KEPT = `knowingly preview ${location.pathname}`;
  const FIRST_WAIT = 250; // milliseconds between two attempts to connect, then twice as many
  const LONGEST_WAIT = 4000;
  const LONG_WAIT = 1000; // milliseconds after which a preview that does not answer may have ended
  const PATIENCE = 4000; // milliseconds within which a preview answers
  const HEARTBEAT = 10000; // milliseconds between two greetings: a lost connection tells nobody
  const SILENT = "The preview does not answer: this page may be old";
  // What a page says of itself in its head; all else there decides how the rest is drawn.
  const TOLD = `title, meta[name=description], meta[property], link[rel=alternate],
    link[rel=canonical], script[type="application/ld+json"]`;
  // What a browser takes otherwise when it is put into a page than when the page is loaded.
  const LOADED = `noscript, style, template, [autofocus], [style],
    body script:not([type="application/ld+json"])`;
  // Attributes by which a browser keeps what a reader did: opened a part, made a field larger.
  const READERS_OWN = ["open", "style"];

  let revision = new URL(document.currentScript.src).searchParams.get("revision");
  let wait = FIRST_WAIT;
  let socket = null;
  let patience; // a timer, while an answer is waited for
  let shown = null; // the badge
  let dismissed = ""; // what it said when it was put away
  let typed = {}; // what was typed and picked, by the place of its field
  let isLeaving = false;

  const frames = [...document.querySelectorAll("iframe[src^='/_preview/components/']")];

  // Fields, and what stands in them.

  const isBox = (field) => field.type === "radio" || field.type === "checkbox";

  // Names are the same in every tier's form. The value of a pick goes on with label and price, which
  // may be what is being edited.
  function placeOf(field) {
    const name = field.name || field.id;
    const value = name.startsWith("choice_") ? field.value.split(":")[0] : field.value;
    return name && [field.form?.elements.namedItem("tier")?.value, name, isBox(field) && value].join();
  }

  function note() {
    for (const field of document.querySelectorAll(FIELDS)) {
      typed[placeOf(field)] = isBox(field) ? field.checked : field.value;
    }
    delete typed[""]; // fields of no name cannot be told apart
  }

  function fill(field) {
    const state = typed[placeOf(field)];
    if (state === undefined) return;
    if (isBox(field)) field.checked = state;
    else if (!field.options || [...field.options].some((it) => it.value === state)) field.value = state;
  }

  function writing() {
    const field = document.activeElement;
    if (!field?.matches(FIELDS)) return null;
    return { place: placeOf(field), from: field.selectionStart, to: field.selectionEnd };
  }

  function goOnWriting({ place, from, to }) {
    const field = [...document.querySelectorAll(FIELDS)].find((it) => place && placeOf(it) === place);
    field?.focus({ preventScroll: true });
    if (field && from !== null) field.setSelectionRange(from, to);
  }

  // A page that is loaded anew.

  // A browser may lend no storage, or none that is left: then a page is shown anew as it opens.
  function stored(use) {
    try {
      return use(sessionStorage);
    } catch {
      return null;
    }
  }

  function loadAnew() {
    isLeaving = true;
    location.reload();
  }

  // Until the new page is there one may go on typing.
  addEventListener("pagehide", () => {
    if (!isLeaving) return;
    note();
    const heights = frames.map((it) => it.style.height);
    const kept = { typed, dismissed, heights, left: scrollX, top: scrollY, writing: writing() };
    stored((it) => it.setItem(KEPT, JSON.stringify(kept)));
  });

  function restore(kept) {
    ({ typed, dismissed } = kept);
    document.querySelectorAll(FIELDS).forEach(fill);
    if (kept.writing) goOnWriting(kept.writing);
    frames.forEach((it, number) => (it.style.height = kept.heights[number] ?? ""));
    const back = () => scrollTo({ left: kept.left, top: kept.top, behavior: "instant" });
    requestAnimationFrame(back);
    if (location.hash) addEventListener("load", back, { once: true }); // after the browser's own way
  }

  // A page that only says something else need not be loaded: what differs is put into it.

  function reload({ page }) {
    const next = page && new DOMParser().parseFromString(page, "text/html");
    if (!next || !canBePut(next)) {
      loadAnew();
      return;
    }
    const target = document.querySelector(":target");
    put(next);
    if (target && !target.isConnected) loadAnew();
    else greet();
  }

  const told = (page) => [...page.head.children].filter((it) => it.matches(TOLD));
  const setting = (page) =>
    [page.compatMode, ...[...page.head.children].filter((it) => !it.matches(TOLD)).map(written)].join();

  // But for the revision with which every page names the script, and the way it names its sheets.
  function written(element) {
    const copy = element.cloneNode(true);
    const href = element.getAttribute("href");
    if (href !== null) copy.setAttribute("href", new URL(href, location.href).href);
    return copy.outerHTML.replace(/(?<=\?revision=)\w+/, "");
  }

  const hasHandler = (element) => element.getAttributeNames().some((it) => it.startsWith("on"));

  const canBePut = (next) =>
    !next.querySelector(LOADED) &&
    ![...next.querySelectorAll("*")].some(hasHandler) &&
    setting(next) === setting(document);

  function put(next) {
    note();
    const fields = new Set(document.querySelectorAll(FIELDS));
    const focus = document.activeElement;
    const place = writing();
    likenAttributes(document.documentElement, next.documentElement);
    for (const it of told(document)) it.remove();
    document.head.append(...told(next));
    liken(document.body, next.body);
    for (const it of document.querySelectorAll(FIELDS)) if (!fields.has(it)) fill(it);
    if (place && document.activeElement !== focus) goOnWriting(place);
  }

  // Nodes are alike where one may become the other and keep what a reader did with it.
  function alike(one, other) {
    if (one.nodeName !== other.nodeName || one.id !== other.id) return false;
    if (one.nodeName === "OPTION") return one.value === other.value;
    if (one.nodeType !== Node.ELEMENT_NODE || !one.matches(CONTROLS)) return true;
    return one.type === other.type && placeOf(one) === placeOf(other);
  }

  function liken(one, other) {
    if (one.isEqualNode(other)) return;
    if (one.nodeType !== Node.ELEMENT_NODE) {
      one.nodeValue = other.nodeValue;
      return;
    }
    likenAttributes(one, other);
    const ours = [...one.childNodes].filter((it) => it !== shown);
    const theirs = [...other.childNodes];
    const pairs = [];
    while (ours.length && theirs.length && alike(ours[0], theirs[0])) {
      pairs.push([ours.shift(), theirs.shift()]);
    }
    let after = shown?.parentNode === one ? shown : null;
    while (ours.length && theirs.length && alike(ours.at(-1), theirs.at(-1))) {
      after = ours.at(-1);
      pairs.push([ours.pop(), theirs.pop()]);
    }
    for (const it of ours) it.remove();
    for (const it of theirs) one.insertBefore(it, after);
    for (const pair of pairs) liken(...pair);
  }

  function likenAttributes(one, other) {
    for (const name of one.getAttributeNames()) {
      if (!other.hasAttribute(name) && !READERS_OWN.includes(name)) one.removeAttribute(name);
    }
    for (const it of other.attributes) {
      if (one.getAttribute(it.name) !== it.value) one.setAttributeNodeNS(it.cloneNode());
    }
  }

  // The new sheet stands beside the old one until it is there: the page never stands without. One
  // that was saved over before it came never comes.
  function restyle({ moved }) {
    for (const link of document.querySelectorAll("link[rel=stylesheet]")) {
      const fresh = moved[decodeURI(new URL(link.href).pathname)];
      if (!fresh) continue;
      const next = link.cloneNode();
      next.replaces = [link, ...(link.replaces ?? [])];
      next.addEventListener("load", () => next.replaces.forEach((it) => it.remove()));
      next.href = fresh;
      link.after(next);
    }
  }

  // What the page says of itself; `key` tells whether it says something else than before.
  function badge({ says, key }) {
    if (!says.length) dismissed = "";
    const wanted = says.length && key !== dismissed ? key : "";
    if (wanted === (shown?.key ?? "")) return; // said once, and whoever is on it stays there
    shown?.remove();
    shown = null;
    if (!wanted) return;
    shown = document.createElement("knowingly-preview");
    shown.key = key;
    const root = shown.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(BADGE);
    root.adoptedStyleSheets = [sheet];
    const box = document.createElement("div");
    const lines = document.createElement("p");
    const button = document.createElement("button");
    box.setAttribute("role", "status");
    for (const { text, href } of says) {
      const line = document.createElement(href ? "a" : "span");
      if (href) line.href = href;
      line.textContent = text;
      lines.append(line);
    }
    button.textContent = "×";
    button.setAttribute("aria-label", "Put away");
    button.addEventListener("click", () => {
      dismissed = key;
      badge({ says, key });
    });
    box.append(lines, button);
    root.append(box);
    document.body.append(shown);
  }

  const commands = { reload, restyle, badge };

  // The connection.

  const complain = () => badge({ says: [{ text: SILENT }], key: SILENT });

  function expectAnswer() {
    clearTimeout(patience);
    patience = setTimeout(() => {
      complain();
      const silent = socket;
      connectAgain();
      silent.close();
    }, PATIENCE);
  }

  function greet() {
    if (socket?.readyState !== WebSocket.OPEN) return;
    expectAnswer();
    socket.send(JSON.stringify({ command: "hello", revision, path: location.pathname }));
  }

  function connect() {
    const own = new WebSocket(`ws://${location.host}/_preview/socket`);
    socket = own;
    expectAnswer();
    own.addEventListener("open", () => own === socket && greet());
    own.addEventListener("close", () => own === socket && connectAgain());
    own.addEventListener("message", ({ data }) => {
      if (own !== socket) return;
      clearTimeout(patience);
      wait = FIRST_WAIT;
      const said = JSON.parse(data);
      revision = said.revision ?? revision;
      commands[said.command]?.(said);
    });
  }

  function connectAgain() {
    clearTimeout(patience);
    socket = null;
    if (wait >= LONG_WAIT) complain();
    setTimeout(connect, wait);
    wait = Math.min(2 * wait, LONGEST_WAIT);
  }

  // A frame of the gallery is as tall as what stands in it.
  const fit = (frame) => {
    const content = frame.contentDocument?.body;
    if (content?.scrollHeight) frame.style.height = `${content.scrollHeight + 2}px`;
  };
  for (const frame of frames) {
    frame.addEventListener("load", () => fit(frame));
    fit(frame);
  }

  // A laptop that slept, or a tab that was put to rest, asks at once what it missed.
  document.addEventListener("visibilitychange", () => document.hidden || greet());
  setInterval(greet, HEARTBEAT);

  const kept = JSON.parse(stored((it) => it.getItem(KEPT)));
  stored((it) => it.removeItem(KEPT));
  if (kept) restore(kept);
  connect();
})();
