// How far apart words are, in errors of typing.

import assert from "node:assert/strict";
import { test } from "node:test";

import { distance } from "../../../theme/static/js/search/spelling.js";

/** @type {[string, string, number][]} */
const PAIRS = [
  ["waller", "waller", 0],
  ["wallr", "waller", 1],
  ["walller", "waller", 1],
  ["wakler", "waller", 1],
  ["wlaler", "waller", 1],
  ["gilhma", "gillham", 2],
  ["investmnet", "invest", 1.5],
  ["wallr", "wall", 1],
  ["", "abc", 3],
];
for (const [word, other, errors] of PAIRS) {
  test(`${word || "nothing"} and ${other}`, () => assert.equal(distance(word, other), errors));
}
