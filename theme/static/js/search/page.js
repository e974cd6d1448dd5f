// The search page: what is in the box and in the address, and what it shows.

import { counts } from "./facets.js";
import { Index } from "./files.js";
import { FACETS, parse, withFilter, withoutPiece } from "./query.js";
import { ranked, shown } from "./ranking.js";
import { answer } from "./search.js";
import { asPrinted, element, filled, items } from "./view.js";
import { fold, WORD } from "./words.js";

const PAGE = 10;
const PAUSE = 180;

/** @typedef {{q: string, sort: string, show: number}} State */

const panel = element("search");
const box = /** @type {HTMLInputElement} */ (document.querySelector("main input[name=q]"));
const index = new Index(new URL(panel.dataset.index ?? "", location.href).href);
let latest = 0;
let timer = 0;
/** @type {import("./search.js").Answer | undefined} */
let current;

/** Return what the address asks for. @returns {State} */
function state() {
  const asked = new URLSearchParams(location.search);
  return {
    q: asked.get("q") ?? "",
    sort: asked.get("sort") === "date" ? "date" : "",
    show: Math.min(500, Math.max(PAGE, Number(asked.get("show")) || PAGE)),
  };
}

/** Return the address of a state. @param {Partial<State>} change */
function address(change) {
  const { q, sort, show } = { ...state(), show: PAGE, ...change };
  const asked = new URLSearchParams({ q, ...(sort && { sort }), ...(show > PAGE && { show: `${show}` }) });
  return `${location.pathname}?${asked}`;
}

/** Go to a state; `kept` makes it a step that Back returns from. @param {Partial<State>} change @param {boolean} kept */
function go(change, kept) {
  history[kept ? "pushState" : "replaceState"](null, "", address(change));
  return show();
}

/** Show what the address asks for, unless the reader asks for something else meanwhile. */
async function show() {
  const turn = ++latest;
  panel.ariaBusy = "true";
  const { q, sort, show: count } = state();
  if (box.value !== q && document.activeElement !== box) box.value = q;
  element("search-error").hidden = true;
  try {
    const found = await answer(index, parse(q));
    const keys = ranked(index, found.hits, sort === "date", count);
    const results = turn === latest ? await shown(index, found, keys) : [];
    if (turn !== latest) return;
    current = found;
    element("search-results").replaceChildren(...items(index, found, results));
    told(q, found, found.hits.keys.length - keys.length + results.length, results);
    chips(q, found);
    tools(found, sort, count);
    await openFacets(turn);
  } catch {
    if (turn === latest) failed();
  }
  if (turn === latest) panel.ariaBusy = "false";
}

/** Say in the live region what was found. @param {string} q @param {import("./search.js").Answer} found @param {number} number @param {unknown} texts */
function told(q, found, number, texts) {
  const state = !number ? (found.empty ? "common" : "none") : found.partly ? "partly" : "found";
  element("search-status").replaceChildren(q.trim() ? filled(`search-${state}`, { number, several: number > 1 }) : "");
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
    return filled("search-chip", { label, href, remove: `Remove ${label}` });
  });
  element("search-chips").replaceChildren(...items);
}

/** @param {import("./search.js").Answer} found @param {string} sort @param {number} count */
function tools(found, sort, count) {
  element("search-tools").hidden = element("search-facets").hidden = !found.hits.keys.length;
  for (const link of element("search-tools").querySelectorAll("a")) {
    const name = link.dataset.sort ?? "";
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
    if (details.open && current) await fillFacet(details, name, turn);
  }
}

/** @param {HTMLDetailsElement} details @param {string} name @param {number} turn @param {boolean} [all] */
async function fillFacet(details, name, turn, all = false) {
  if (!current) return;
  const found = await counts(index, current.hits, name, all);
  if (turn !== latest) return;
  const some = all ? found.counts : found.counts.slice(0, PAGE);
  const { q } = state();
  const values = some.map(({ value, label, count }) =>
    filled("search-value", { label, count, href: address({ q: withFilter(q, name, value) }) }),
  );
  details.querySelector("ul")?.replaceChildren(...values);
  const button = /** @type {HTMLElement} */ (details.querySelector(".more-values"));
  button.hidden = all || (!found.more && found.counts.length === some.length);
}

/** Say in one sentence that something did not load, and offer to try again. */
function failed() {
  element("search-status").textContent = "";
  element("search-error").hidden = false;
}

box.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => go({ q: box.value }, false), PAUSE);
});
box.form?.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  go({ q: box.value }, box.value !== state().q);
});
panel.addEventListener("click", (event) => {
  const link = event.target instanceof Element && event.target.closest("a");
  if (!link || link.pathname !== location.pathname || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, "", link.href);
  box.value = state().q;
  show();
});
element("search-retry").addEventListener("click", () => {
  index.close();
  show();
});
for (const name of FACETS) {
  const details = /** @type {HTMLDetailsElement} */ (element(`facet-${name}`));
  details.addEventListener("toggle", () => details.open && fillFacet(details, name, latest).catch(failed));
  details.querySelector(".more-values")?.addEventListener("click", () => fillFacet(details, name, latest, true).catch(failed));
}
element("search-years").addEventListener("submit", (event) => {
  event.preventDefault();
  const years = [...new FormData(/** @type {HTMLFormElement} */ (event.target)).values()].join("-");
  go({ q: withFilter(state().q.replace(/ ?year:\S+/gi, ""), "year", years) }, true);
  box.value = state().q;
});
addEventListener("popstate", () => {
  box.value = state().q;
  show();
});

panel.hidden = false;
box.value = state().q;
show();
