// Puts results, facets and messages into the page: what readers or authors wrote, as text only.

import { place } from "./calendar.js";
import { numberOf, partOf } from "./postings.js";
import { fold, term, WORD, wordsOf } from "./words.js";

/**
 * @typedef {import("./files.js").Index} Index
 * @typedef {import("./search.js").Answer} Answer
 * @typedef {Record<string, any>} Values
 */

const MODES = ["direct", "reported", "mixed"];
const LONGEST_TEXT = 420;

/** Return the element of the page with an id. @param {string} id */
export const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * Return a copy of a template with values put in: as text (`data-text`), as attributes (`data-href`,
 * `data-src` …). What has no value is left out (`data-if`).
 * @param {string} id @param {Values} values @param {(text: string) => Node} [written]
 */
export function filled(id, values, written = (text) => document.createTextNode(text)) {
  const template = /** @type {HTMLTemplateElement} */ (element(id));
  const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  for (const part of copy.querySelectorAll("[data-if]")) {
    if (!values[part.getAttribute("data-if") ?? ""]) part.remove();
  }
  for (const name of ["href", "src", "alt", "width", "height", "class", "aria-label"]) {
    for (const part of copy.querySelectorAll(`[data-${name}]`)) {
      part.setAttribute(name, String(values[part.getAttribute(`data-${name}`) ?? ""] ?? ""));
      part.removeAttribute(`data-${name}`);
    }
  }
  for (const part of copy.querySelectorAll("[data-text]")) {
    part.append(written(String(values[part.getAttribute("data-text") ?? ""] ?? "")));
  }
  return copy;
}

/**
 * Return the results of some keys, each as its kind is shown. A statement of which the text shows
 * that a phrase is not in it is left out.
 * @param {Index} index @param {Answer} answer @param {number[]} keys
 */
export async function results(index, answer, keys) {
  const texts = await Promise.all(keys.map((key) => index.text(...numberOf(key))));
  const marked = (/** @type {string} */ text) => markedText(text, answer.terms, index.skipped);
  const items = [];
  for (const [number, text] of texts.entries()) {
    const key = keys[number] ?? 0;
    const [kind] = place(key, index.root.spread);
    const values = kind === "statement" ? statement(text, partOf(key)) : record(kind, text);
    if (kind === "statement" && !answer.phrases.every((each) => says(index, values.words, each))) continue;
    const template = kind === "statement" && values.mode !== "direct" ? "reported" : kind;
    items.push(filled(`result-${template}`, values, marked));
  }
  return { items, texts };
}

/** @param {Index} index @param {string} text @param {string[]} phrase */
function says(index, text, phrase) {
  const terms = wordsOf(text).map((word) => term(word, index.skipped));
  return terms.some((_, start) => phrase.every((word, offset) => terms[start + offset] === word));
}

/** @param {any[]} article @param {number} part @returns {Values} */
function statement(article, part) {
  const [id, mode, speakers, role, organisation, date, text] = article[6][part - 1];
  return {
    href: `${article[0]}#${id}`, title: article[1], date, words: text, mode: MODES[mode], look: `statement ${MODES[mode]}`,
    label: mode === 1 ? "Reported" : "Partly quoted",
    speaker: speakers.map((/** @type {string[]} */ [name]) => name).join(" and "),
    role: [role, organisation].filter(Boolean).join(", "),
  };
}

/** @param {string} kind @param {any[]} text @returns {Values} */
function record(kind, text) {
  const [href, title, detail, more] = text;
  if (kind === "article") return { href, title, date: detail, summary: text[4], event: text[5] };
  if (kind === "photo") {
    const [, , src, alt, width, height, people, date] = text;
    return { href, title, src, alt, width, height, people, date };
  }
  const said = more && `${more.toLocaleString("en-GB")} statement${more === 1 ? "" : "s"}`;
  return { href, title, detail, said, where: more };
}

/**
 * Return a text with the terms in it marked. A long one is cut around the first of them.
 * @param {string} text @param {Set<string>} terms @param {Set<string>} skipped
 */
function markedText(text, terms, skipped) {
  const all = document.createDocumentFragment();
  const found = [...text.matchAll(WORD)].filter(([word]) => terms.has(term(fold(word), skipped)));
  const long = text.length > LONGEST_TEXT;
  const first = found[0]?.index ?? 0;
  let at = long ? Math.max(0, text.lastIndexOf(" ", first - LONGEST_TEXT / 3)) : 0;
  const end = long ? (text.indexOf(" ", at + LONGEST_TEXT) + 1 || text.length + 1) - 1 : text.length;
  if (at) all.append("… ");
  for (const { 0: word, index = 0 } of found) {
    if (index < at || index >= end) continue;
    const mark = document.createElement("mark");
    mark.append(word);
    all.append(text.slice(at, index), mark);
    at = index + word.length;
  }
  all.append(text.slice(at, end), end < text.length ? " …" : "");
  return all;
}

/**
 * Return a term as the texts of results print it.
 * @param {Index} index @param {unknown} texts @param {string} wanted
 */
export function asPrinted(index, texts, wanted) {
  const words = JSON.stringify(texts ?? "").match(WORD) ?? [];
  return words.find((word) => term(fold(word), index.skipped) === wanted) ?? wanted;
}
