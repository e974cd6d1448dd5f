// In which order hits are shown.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ranked, shown } from "../../../theme/static/js/search/ranking.js";

const FIRST_ARTICLE = 3 * 512 + 2 * 2 ** 16;
/** The key of an article of a day, or of a statement in it. */
const key = (/** @type {number} */ day, part = 0) => (FIRST_ARTICLE + day) * 2 ** 26 + part;
const person = 5 * 2 ** 26;

const said = (/** @type {string} */ words) => ["id", 0, [], null, null, "", words];
/** @type {Record<number, any>} */
const TEXTS = {
  5: ["/people/ann/", "Ann Lee"],
  [FIRST_ARTICLE + 1]: ["/a/", "The ferry to the island", "", "", "", null, [said("The ferry sails."), said("An island ferry.")]],
  [FIRST_ARTICLE + 2]: ["/b/", "Ann Lee on ferries", "", "", "", null, [said("It is to the point.")]],
};
const index = /** @type {any} */ ({
  root: { spread: 1 },
  term: (/** @type {string} */ word) => (["the", "to"].includes(word) ? "" : word),
  text: async (/** @type {number} */ slot) => TEXTS[slot],
});
const group = (/** @type {string} */ text, phrase = false) =>
  phrase ? [{ words: text.split(" "), phrase, excluded: false }] : text.split(" ").map((word) => ({ words: [word], phrase, excluded: false }));
const order = async (/** @type {any[]} */ groups, /** @type {number[]} */ keys) =>
  (await shown(index, /** @type {any} */ ({ groups, instead: new Map() }), keys)).map((result) => result.key);

test("the best statement of an article stands above it, the others where they belong", () => {
  const hits = { keys: [key(1), key(1, 1), key(1, 2), key(2)], scores: [9, 3, 4, 5] };
  assert.deepEqual(ranked(index, hits, false, 10), [key(1, 2), key(1), key(2), key(1, 1)]);
});
test("by date the newer is first", () => {
  const hits = { keys: [key(1), key(2)], scores: [9, 5] };
  assert.deepEqual(ranked(index, hits, true, 10), [key(2), key(1)]);
});
test("of equals people are first, and then the newer", () => {
  const hits = { keys: [person, key(1, 1), key(2, 1)], scores: [5, 5, 5] };
  assert.deepEqual(ranked(index, hits, false, 10), [person, key(2, 1), key(1, 1)]);
});
test("what has the query for its whole name is first", async () => {
  assert.deepEqual(await order(group("lee ann"), [key(2), person]), [person, key(2)]);
});
test("what has all of several words in its headline is next", async () => {
  const keys = [key(2, 1), key(1, 2), key(1)];
  assert.deepEqual(await order(group("ferry island"), keys), [key(1), key(2, 1), key(1, 2)]);
  assert.deepEqual(await order(group("ferry"), keys), keys);
});
test("a statement that lacks a phrase is left out, also for one of the commonest words", async () => {
  assert.deepEqual(await order(group("the ferry", true), [key(1, 1), key(1, 2)]), [key(1, 1)]);
  assert.deepEqual(await order(group("is to the", true), [key(2, 1)]), [key(2, 1)]);
  assert.deepEqual(await order(group("is the", true), [key(2, 1)]), []);
});
