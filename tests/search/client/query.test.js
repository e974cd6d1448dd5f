// What a reader writes, and what is understood.

import assert from "node:assert/strict";
import { test } from "node:test";

import { parse, withFilter, withoutPiece } from "../../../theme/static/js/search/query.js";

const words = (/** @type {string} */ text) => parse(text).groups.map(({ words }) => words.join(" "));

/** @type {[string, string[]][]} */
const GROUPS = [
  ["Waller investment", ["waller", "investment"]],
  ["“real opportunities” now", ["real opportunities", "now"]],
  ['"not closed', ["not closed"]],
  ["said: “real opportunities”", ["said", "real opportunities"]],
  ["follow-on", ["follow", "on"]],
  ["http://x", ["http", "x"]],
  ["  ", []],
  ['""', []],
  ["<b>bold</b>", ["b", "bold", "b"]],
];
for (const [text, expected] of GROUPS) {
  test(`the words of ${JSON.stringify(text)}`, () => assert.deepEqual(words(text), expected));
}

test("filters are told from words", () => {
  const { filters, groups } = parse('person:dave-waller -kind:photo topic:"Life Sciences" year:2014-2016 deal');
  assert.deepEqual(
    filters.map(({ name, value, excluded }) => [name, value, excluded]),
    [
      ["person", "dave-waller", false],
      ["kind", "photo", true],
      ["topic", "life-sciences", false],
      ["year", "2014-2016", false],
    ],
  );
  assert.deepEqual(groups.map(({ words }) => words), [["deal"]]);
});

test("a space may stand behind the colon of a filter, and not of another word", () => {
  const { filters, groups } = parse('Kind: statement person: "Dave Waller" note: deal year:');
  assert.deepEqual(
    filters.map(({ name, value }) => [name, value]),
    [["kind", "statement"], ["person", "dave-waller"]],
  );
  assert.deepEqual(groups.map(({ words }) => words), [["note"], ["deal"], ["year"]]);
});

test("a minus excludes a word or a phrase", () => {
  const { groups } = parse('deal -growth -"city deal"');
  assert.deepEqual(groups.map(({ words, excluded }) => [words.join(" "), excluded]), [
    ["deal", false],
    ["growth", true],
    ["city deal", true],
  ]);
});

test("only a last plain word may be going on", () => {
  assert.deepEqual(
    ["wal", '"wal"', "wal person:x", "-wal", "a wal"].map((text) => parse(text).open),
    [true, false, false, false, true],
  );
});

test("a filter is added and taken away again", () => {
  const text = withFilter("growth deal", "person", "dave-waller");
  assert.equal(text, "growth deal person:dave-waller");
  assert.equal(withoutPiece(text, "person:dave-waller"), "growth deal");
});

test("a filter stands in a query once", () => {
  assert.equal(withFilter("kind:photo growth", "kind", "photo"), "growth kind:photo");
});

test("only the filter itself is taken away", () => {
  const text = "-person:ann person:ann-lee growth person:ann";
  assert.equal(withoutPiece(text, "person:ann"), "-person:ann person:ann-lee growth");
  assert.equal(withoutPiece(text, "-person:ann"), "person:ann-lee growth person:ann");
  assert.equal(withoutPiece('kind: photo  person:"Ann Lee"', 'person:"Ann Lee"'), "kind: photo");
});

test("a very long query is cut short", () => {
  assert.ok(parse("word ".repeat(20_000)).groups.length <= 32);
  assert.ok(parse("a".repeat(100_000)).groups[0].words[0].length <= 500);
});
