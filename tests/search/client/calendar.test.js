// What a number tells of a record.

import assert from "node:assert/strict";
import { test } from "node:test";

import { daysOf, yearOf } from "../../../theme/static/js/search/calendar.js";

test("a year is an interval of days", () => {
  const [from, to] = daysOf("2014");
  assert.deepEqual([yearOf(from), yearOf(to), yearOf(from - 1), yearOf(to + 1)], [2014, 2014, 2013, 2015]);
});
test("so are several years", () => {
  assert.deepEqual(daysOf("2014-2016").map(yearOf), [2014, 2016]);
  assert.deepEqual(daysOf("2016-2014").map(yearOf), [2014, 2016]);
});
test("what is no year is no interval", () => {
  const [from, to] = daysOf("soon");
  assert.ok(!(41_000 >= from && 41_000 <= to));
});
