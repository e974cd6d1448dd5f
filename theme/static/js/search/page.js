// The search page: what is in the box and in the address, and what it shows.

import { counts } from "./facets.js";
import { Index } from "./files.js";
import { FACETS, parse, withFilter, withoutPiece } from "./query.js";
import { ranked, shown } from "./ranking.js";
import { answer } from "./search.js";
import { asPrinted, element, filled, items } from "./view.js";
import { fold, WORD } from "./words.js";

const PAGE = 10;

/** How many results are shown before the others if they are slow, in milliseconds: a browser fetches six files at a time. */
const FEW = 5;
const SLOW = 100;
const PAUSE = 180;

/** @typedef {{q: string, sort: string, show: number}} State */

const panel = element("search");
const box = /** @type {HTMLInputElement} */ (document.querySelector("main input[name=q]"));
const index = new Index(new URL(/** @type {string} */ (panel.dataset.index), location.href));
let latest = 0;
let timer = 0;
let now = asked();
/** @type {import("./search.js").Answer | undefined} */
let current;
/** Where a reader goes on if what they chose is not there any more. @type {HTMLElement | null | undefined} */
let next;

/** Return what the address asks for. @returns {State} */
function asked() {
  const given = new URLSearchParams(location.search);
  return {
    q: given.get("q") ?? "",
    sort: given.get("sort") ?? "",
    show: Math.min(500, Math.max(PAGE, Number(given.get("show")) || PAGE)),
  };
}

/** Return the address of a state. @param {Partial<State>} change */
function address(change) {
  const { q, sort, show } = { ...now, show: PAGE, ...change };
  const given = new URLSearchParams({ q, ...(sort && { sort }), ...(show > PAGE && { show: `${show}` }) });
  return `${location.pathname}?${given}`;
}

/**
 * Show what is in the box. The address follows when results that are at hand stand already, as a
 * browser takes its time over it; `kept` makes it a step that Back returns from.
 * @param {boolean} kept
 */
function go(kept) {
  const there = address({ q: box.value });
  clearTimeout(timer);
  timer = setTimeout(() => history[kept ? "pushState" : "replaceState"](null, "", there));
  now = { ...now, q: box.value, show: PAGE };
  show();
}

/** Go to an address, which is a step that Back returns from. @param {string} there */
function follow(there) {
  history.pushState(null, "", there);
  arrive();
}

/** Show what the address asks for. */
function arrive() {
  now = asked();
  box.value = now.q;
  show();
}

/** Show what is asked for, unless the reader asks for something else meanwhile. */
async function show() {
  const turn = ++latest;
  panel.ariaBusy = "true";
  const { q, sort, show: count } = now;
  element("search-error").hidden = true;
  try {
    const found = await answer(index, parse(q));
    const keys = ranked(index, found.hits, !!sort, count);
    if (turn !== latest) return;
    const list = element("search-results");
    const start = Date.now();
    const whole = shown(index, found, keys);
    const few = shown(index, found, keys.slice(0, FEW)).then((some) => (Date.now() - start < SLOW ? whole : some));
    const first = await Promise.race([whole, few]);
    if (turn === latest) list.replaceChildren(...items(index, found, first));
    const results = await whole;
    if (turn !== latest) return;
    current = found;
    if (results !== first) list.replaceChildren(...items(index, found, results));
    told(q, found, found.hits.keys.length - keys.length + results.length, results);
    chips(q, found);
    tools(found, sort, count);
    await openFacets(turn);
  } catch {
    if (turn === latest) failed();
  }
  if (turn !== latest) return;
  panel.ariaBusy = "false";
  if (!(/** @type {HTMLElement} */ (document.activeElement).offsetParent)) next?.focus();
  next = null;
}

/** Say in the live region what was found. @param {string} q @param {import("./search.js").Answer} found @param {number} number @param {unknown} texts */
function told(q, found, number, texts) {
  const state = !number ? (found.empty ? "common" : "none") : found.partly ? "partly" : "found";
  element("search-status").replaceChildren(q.trim() ? filled(`search-${state}`, { number }) : "");
  const meant = q.replace(WORD, (word) => {
    const term = found.instead.get(fold(word));
    return term ? asPrinted(index, texts, term).toLowerCase() : word;
  });
  element("search-instead").replaceChildren(meant === q ? "" : filled("search-meant", { meant, href: address({ q: meant }) }));
  element("search-none-hint").hidden = number > 0 || found.empty;
}

/** Show the filters that the query has, each with a way to remove it. @param {string} q @param {import("./search.js").Answer} found */
function chips(q, found) {
  const items = parse(q).filters.map(({ name, value, excluded, text }) => {
    const label = `${excluded ? "not " : ""}${name}: ${found.labels.get(text) ?? value}`;
    const href = address({ q: withoutPiece(q, text) });
    return filled("search-chip", { label, href });
  });
  element("search-chips").replaceChildren(...items);
}

/** @param {import("./search.js").Answer} found @param {string} sort @param {number} count */
function tools(found, sort, count) {
  element("search-tools").hidden = element("search-facets").hidden = !found.hits.keys.length;
  for (const link of element("search-tools").querySelectorAll("a")) {
    const name = /** @type {string} */ (link.dataset.sort);
    link.href = address({ sort: name });
    link.ariaCurrent = `${sort === name}`;
  }
  const more = /** @type {HTMLAnchorElement} */ (element("search-more"));
  more.hidden = found.hits.keys.length <= count;
  more.href = address({ show: count + PAGE });
}

/** Fill the facets that are open. @param {number} turn */
async function openFacets(turn) {
  for (const name of FACETS) {
    const details = /** @type {HTMLDetailsElement} */ (element(`facet-${name}`));
    if (details.open) await fillFacet(details, name, turn);
  }
}

/** @param {HTMLDetailsElement} details @param {string} name @param {number} turn @param {boolean} [all] */
async function fillFacet(details, name, turn, all = false) {
  const found = await counts(index, /** @type {import("./search.js").Answer} */ (current).hits, name, all);
  if (turn !== latest) return;
  const some = all ? found.counts : found.counts.slice(0, PAGE);
  const values = some.map(({ value, label, count }) =>
    filled("search-value", { label, count, href: address({ q: withFilter(now.q, name, value) }) }),
  );
  /** @type {Element} */ (details.querySelector("ul")).replaceChildren(...values);
  moreValues(details).hidden = all || (!found.more && !found.counts[PAGE]);
  if (all) details.querySelectorAll("a")[PAGE]?.focus();
}

/** Return the button of a facet that asks for all its values. @param {HTMLElement} details */
const moreValues = (details) => /** @type {HTMLElement} */ (details.querySelector(".more-values"));

/** Say in one sentence that something did not load, and offer to try again. */
function failed() {
  element("search-status").replaceChildren();
  element("search-error").hidden = false;
}

box.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(go, PAUSE, false);
});
/** @type {HTMLFormElement} */ (box.form).addEventListener("submit", (event) => {
  event.preventDefault();
  go(box.value !== now.q);
});
panel.addEventListener("click", (event) => {
  const link = /** @type {Element} */ (event.target).closest("a");
  if (!link || link.pathname !== location.pathname || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  next = link.closest("details")?.querySelector("summary") ?? element("search-results");
  follow(link.href);
});
element("search-retry").addEventListener("click", () => {
  index.close();
  next = element("search-results");
  show();
});
for (const name of FACETS) {
  const details = /** @type {HTMLDetailsElement} */ (element(`facet-${name}`));
  details.addEventListener("toggle", () => details.open && fillFacet(details, name, latest).catch(failed));
  moreValues(details).addEventListener("click", () => fillFacet(details, name, latest, true).catch(failed));
}
element("search-years").addEventListener("submit", (event) => {
  event.preventDefault();
  const years = [...new FormData(/** @type {HTMLFormElement} */ (event.target)).values()].join("-");
  follow(address({ q: withFilter(now.q.replace(/ ?year:\S+/gi, ""), "year", years) }));
});
addEventListener("popstate", arrive);

panel.hidden = false;
arrive();
