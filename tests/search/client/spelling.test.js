// How far apart words are, in errors of typing.

import assert from "node:assert/strict";
import { test } from "node:test";

import { errors } from "../../../theme/static/js/search/spelling.js";

/** @type {[string, string, number][]} What is typed, a term, and the errors; an ending counts as 0.3. */
const PAIRS = [
  ["waller", "waller", 0],
  ["wallr", "waller", 1],
  ["walller", "waller", 1],
  ["wakler", "waller", 1],
  ["wlaler", "waller", 1],
  ["gilhma", "gillham", 2],
  ["investmnet", "invest", 1.3],
  ["educatino", "educ", 1.3],
  ["idnustry", "industri", 1],
  ["seies", "seri", 1.3],
  ["", "abc", Infinity],
];
for (const [word, other, expected] of PAIRS) {
  test(`${word || "nothing"} and ${other}`, () => assert.equal(errors(word, other, 2), expected));
}
