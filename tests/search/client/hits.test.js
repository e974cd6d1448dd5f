// Sets of hits: in common, together, without.

import assert from "node:assert/strict";
import { test } from "node:test";

import { best, both, either, filtered, NONE, scaled, without } from "../../../theme/static/js/search/hits.js";

const one = { keys: [1, 3, 5], scores: [1, 1, 1] };
const other = { keys: [3, 4, 5], scores: [2, 0.5, 0] };

test("what is in both has the sum of the scores", () =>
  assert.deepEqual(both(one, other), { keys: [3, 5], scores: [3, 1] }));
test("what is in either has the sum of the scores", () =>
  assert.deepEqual(either(one, other), { keys: [1, 3, 4, 5], scores: [1, 3, 0.5, 1] }));
test("of what is in either the higher score can be kept", () =>
  assert.deepEqual(best(one, other), { keys: [1, 3, 4, 5], scores: [1, 2, 0.5, 1] }));
test("what another set has can be left out", () =>
  assert.deepEqual(without(one, other), { keys: [1], scores: [1] }));
test("a set without anything has nothing in common", () => assert.deepEqual(both(one, NONE), NONE));
test("scores can be scaled, and keys tested", () => {
  assert.deepEqual(scaled(one, 2).scores, [2, 2, 2]);
  assert.deepEqual(filtered(other, (key) => key > 3), { keys: [4, 5], scores: [0.5, 0] });
});
