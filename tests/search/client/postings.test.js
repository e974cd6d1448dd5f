// A list, as it is kept while a page is open.

import assert from "node:assert/strict";
import { test } from "node:test";

import { countOf, listed } from "../../../theme/static/js/search/postings.js";

/** One record, the first of slot 7: its count, its slot, and the bits of Rice's parameter, way, rank, level and no parts. */
const entry = { postings: Uint8Array.of(1 << 1, 7, 0b00000_0_1_0, 0b0 << 7) };

test("a list tells its length without being read", () => {
  assert.equal(countOf(entry.postings), 1);
});
test("what it holds is read once", () => {
  const hits = listed(entry);
  assert.deepEqual([hits.keys, hits.scores], [[7 * 2 ** 26], [3.5 / 8]]);
  assert.equal(listed(entry), hits);
});
