// Puts results, facets and messages into the page: what readers or authors wrote, as text only.

import { partOf } from "./postings.js";
import { WORD } from "./words.js";

/**
 * @typedef {import("./files.js").Index} Index
 * @typedef {import("./search.js").Answer} Answer
 * @typedef {Record<string, any>} Values
 * @typedef {(text: string) => (string | Node)[]} Written
 */

const MODES = ["direct", "reported", "mixed"];
const LONGEST_TEXT = 420;

/** Return the element of the page with an id. @param {string} id */
export const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * Return a copy of a template with values put in: as text (`data-text`), as attributes (`data-href`,
 * `data-src` …). What has no value is left out (`data-if`); `several` is whether the `number` is above one.
 * @param {string} id @param {Values} values @param {Written} [written]
 */
export function filled(id, values, written = (text) => [text]) {
  const template = /** @type {HTMLTemplateElement} */ (element(id));
  const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  values.several = values.number > 1;
  for (const part of copy.querySelectorAll("*")) {
    for (const name of part.getAttributeNames()) {
      const value = values[/** @type {string} */ (part.getAttribute(name))] ?? "";
      if (name === "data-if") {
        if (!value) part.remove();
      } else if (name === "data-text") part.append(...written(value.toLocaleString("en-GB")));
      else if (name.startsWith("data-")) part.setAttribute(name.slice(5), value);
    }
  }
  return copy;
}

/**
 * Return the elements of some results, each as its kind is shown.
 * @param {Index} index @param {Answer} answer @param {import("./ranking.js").Result[]} results
 */
export function items(index, answer, results) {
  const marked = (/** @type {string} */ text) => markedText(text, answer.terms, index);
  return results.map(({ key, kind, text }) => {
    return partOf(key) ? statement(text, partOf(key), marked) : filled(`result-${kind}`, record(`result-${kind}`, text), marked);
  });
}

/** @param {any[]} article @param {number} part @param {Written} marked */
function statement(article, part, marked) {
  const [id, mode, speakers, role, organisation, date, words] = article[6][part - 1];
  const values = {
    href: `${article[0]}#${id}`, title: article[1], date, words,
    speaker: speakers.map((/** @type {string[]} */ [name]) => name).join(" and "),
    role: [role, organisation].filter((one) => one).join(", "),
  };
  return filled(`result-${MODES[mode]}`, values, marked);
}

/** Return the text of a record by the names that its template has for its parts. @param {string} id @param {any[]} text */
function record(id, text) {
  const names = /** @type {string} */ (element(id).dataset.parts);
  return Object.fromEntries(names.split(" ").map((name, number) => [name, text[number]]));
}

/**
 * Return a text with the terms in it marked. A long one is cut around the first of them.
 * @param {string} text @param {Set<string>} terms @param {Index} words
 */
function markedText(text, terms, words) {
  const all = [];
  const found = [...text.matchAll(WORD)].filter(([word]) => terms.has(words.term(word)));
  const long = text.length > LONGEST_TEXT;
  const first = found[0]?.index ?? 0;
  let at = long ? Math.max(0, text.lastIndexOf(" ", first - LONGEST_TEXT / 3)) : 0;
  const end = long ? (text.indexOf(" ", at + LONGEST_TEXT) + 1 || text.length + 1) - 1 : text.length;
  if (at) all.push("… ");
  for (const { 0: word, index = 0 } of found) {
    if (index < at || index >= end) continue;
    const mark = document.createElement("mark");
    mark.append(word);
    all.push(text.slice(at, index), mark);
    at = index + word.length;
  }
  return [...all, text.slice(at, end), end < text.length ? " …" : ""];
}

/**
 * Return a term as the texts of results print it.
 * @param {Index} index @param {unknown} texts @param {string} wanted
 */
export function asPrinted(index, texts, wanted) {
  const words = JSON.stringify(texts ?? "").match(WORD) ?? [];
  return words.find((word) => index.term(word) === wanted) ?? wanted;
}
