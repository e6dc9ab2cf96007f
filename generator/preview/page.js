// An open page of the preview: it hears of each build, keeps what was typed, and says when it is old.
(() => {
  "use strict";
  const BADGE = `
    :host { all: initial; position: fixed; inset: auto 1rem 1rem auto; z-index: 2147483647;
      max-width: calc(100vw - 2rem) }
    div { display: flex; align-items: center; color: #fffefb; background: #1d1b16; border-radius: 4px;
      border: 1px solid #fffefb55; font: 0.875rem/1.4 system-ui, sans-serif }
    a, span { color: inherit; padding: 0.5rem 0 0.5rem 0.75rem }
    button { all: unset; cursor: pointer; padding: 0.5rem 0.75rem }
    button:focus-visible, a:focus-visible { outline: 2px solid #fffefb; outline-offset: -4px }
    @media print { :host { display: none } }`;
  const FIELDS = "input:not([type=hidden], [type=file]), select, textarea";
  const KEPT = `knowingly preview ${location.pathname}`;
  const LONGEST_WAIT = 4000; // milliseconds between two attempts to connect
  const LONG_WAIT = 1000; // milliseconds after which a preview that does not answer may have ended
  const PATIENCE = 4000; // milliseconds within which a preview answers a greeting
  const SILENT = "The preview does not answer: this page may be old";
  // What a page says of itself in its head; all else there decides how the rest is drawn.
  const TOLD = `title, meta[name=description], meta[property], link[rel=alternate],
    link[rel=canonical], script[type="application/ld+json"]`;
  // What a browser takes otherwise when it is put into a page than when the page is loaded.
  const LOADED = `noscript, style, template, [autofocus], [style],
    body script:not([type="application/ld+json"])`;

  let revision = new URL(document.currentScript.src).searchParams.get("revision");
  let wait = 250;
  let socket = null;
  let patience; // a timer, while an answer is waited for
  let shown = null; // the badge
  let dismissed = ""; // what it said when it was put away

  const isBox = (field) => field.type === "radio" || field.type === "checkbox";

  // Names are the same in every tier's form; with the tier, and a box's value, they are not.
  const placeOf = (field) =>
    [field.form?.elements.namedItem("tier")?.value, field.name, isBox(field) && field.value].join();

  // A browser may lend no storage, or none that is left: then a page is shown anew as it opens.
  function stored(use) {
    try {
      return use(sessionStorage);
    } catch {
      return null;
    }
  }

  function state() {
    const fields = [...document.querySelectorAll(FIELDS)];
    const states = fields.map((it) => [placeOf(it), isBox(it) ? it.checked : it.value]);
    const focus = document.activeElement?.matches(FIELDS) ? placeOf(document.activeElement) : null;
    return { left: scrollX, top: scrollY, focus, fields: Object.fromEntries(states), dismissed };
  }

  function restore(kept) {
    dismissed = kept.dismissed;
    for (const field of document.querySelectorAll(FIELDS)) {
      const place = placeOf(field);
      const state = kept.fields[place];
      if (state === undefined) continue;
      if (isBox(field)) field.checked = state;
      else field.value = state;
      if (place === kept.focus) field.focus({ preventScroll: true });
    }
    requestAnimationFrame(() => scrollTo({ left: kept.left, top: kept.top, behavior: "instant" }));
  }

  // A page that only says something else need not be loaded: its body is put in the old one's place.
  function reload({ page }) {
    const kept = state();
    const next = page && new DOMParser().parseFromString(page, "text/html");
    if (next && canBePut(next)) {
      put(next);
      restore(kept);
      greet();
    } else {
      stored((it) => it.setItem(KEPT, JSON.stringify(kept)));
      location.reload();
    }
  }

  const toldIn = (page) => [...page.head.children].filter((it) => it.matches(TOLD));

  // But for the revision, with which every page names the script.
  const setting = (page) =>
    [page.compatMode, ...[...page.head.children].filter((it) => !it.matches(TOLD))]
      .map((it) => (it.outerHTML ?? it).replace(/(?<=\?revision=)\w+/, ""))
      .join();

  const hasHandler = (element) => element.getAttributeNames().some((it) => it.startsWith("on"));

  const canBePut = (next) =>
    !location.hash &&
    !next.querySelector(LOADED) &&
    ![...next.querySelectorAll("*")].some(hasHandler) &&
    setting(next) === setting(document);

  function put(next) {
    const root = document.documentElement;
    for (const name of root.getAttributeNames()) root.removeAttribute(name);
    for (const { name, value } of next.documentElement.attributes) root.setAttribute(name, value);
    for (const it of toldIn(document)) it.remove();
    document.head.append(...toldIn(next));
    document.body.replaceWith(next.body);
    if (shown) document.body.append(shown); // until the answer to our greeting says otherwise
  }

  // The new sheet stands beside the old one until it is there: the page never stands without.
  function restyle({ moved }) {
    for (const link of document.querySelectorAll("link[rel=stylesheet]")) {
      const fresh = moved[decodeURI(new URL(link.href).pathname)];
      if (!fresh) continue;
      const next = link.cloneNode();
      next.addEventListener("load", () => link.remove());
      next.href = fresh;
      link.after(next);
    }
  }

  function badge({ text, href }) {
    if (!text) dismissed = "";
    const says = text === dismissed ? "" : text;
    if (says === (shown?.says ?? "")) return; // said once, and whoever is on it stays there
    shown?.remove();
    shown = null;
    if (!says) return;
    shown = document.createElement("knowingly-preview");
    shown.says = says;
    const root = shown.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(BADGE);
    root.adoptedStyleSheets = [sheet];
    const box = document.createElement("div");
    const link = document.createElement(href ? "a" : "span");
    const button = document.createElement("button");
    box.setAttribute("role", "status");
    if (href) link.href = href;
    link.textContent = text;
    button.textContent = "×";
    button.setAttribute("aria-label", "Put away");
    button.addEventListener("click", () => {
      dismissed = text;
      badge({ text, href });
    });
    box.append(link, button);
    root.append(box);
    document.body.append(shown);
  }

  const commands = { reload, restyle, badge };

  const complain = () => badge({ text: SILENT });

  function greet() {
    clearTimeout(patience);
    patience = setTimeout(complain, PATIENCE);
    socket.send(JSON.stringify({ command: "hello", revision, path: location.pathname }));
  }

  function connect() {
    socket = new WebSocket(`ws://${location.host}/_preview/socket`);
    socket.addEventListener("open", () => {
      wait = 250;
      greet();
    });
    socket.addEventListener("message", ({ data }) => {
      clearTimeout(patience);
      const said = JSON.parse(data);
      revision = said.revision ?? revision;
      commands[said.command]?.(said);
    });
    socket.addEventListener("close", () => {
      clearTimeout(patience);
      if (wait >= LONG_WAIT) complain();
      setTimeout(connect, wait);
      wait = Math.min(2 * wait, LONGEST_WAIT);
    });
  }

  // A frame of the gallery is as tall as what stands in it.
  const fit = (frame) => {
    const content = frame.contentDocument?.body;
    if (content?.scrollHeight) frame.style.height = `${content.scrollHeight + 2}px`;
  };
  for (const frame of document.querySelectorAll("iframe[src^='/_preview/components/']")) {
    frame.addEventListener("load", () => fit(frame));
    fit(frame);
  }

  // A laptop that slept, or a tab that was put to rest, asks at once what it missed.
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && socket.readyState === WebSocket.OPEN) greet();
  });

  const kept = JSON.parse(stored((it) => it.getItem(KEPT)));
  stored((it) => it.removeItem(KEPT));
  if (kept) restore(kept);
  connect();
})();
