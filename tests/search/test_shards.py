"""Lists lie in shards of a few kilobytes, and a changed list changes its own shard alone."""

from random import Random

from plugins.search.shards import (
    Entry,
    content_name,
    cut,
    read_shard,
    shard,
    sort_key,
    target_for,
)

TARGET = target_for(1)


def entries(count: int = 3000, seed: int = 1) -> list[Entry]:
    chance = Random(seed)  # noqa: S311 (it makes words)
    words = sorted({"".join(chance.choices("abcdeé", k=5)) for _ in range(count)}, key=sort_key)
    return [
        Entry(word, bytes(min(40_000, int(10 * chance.paretovariate(1)))), b"xy") for word in words
    ]


def test_what_a_shard_holds_comes_back() -> None:
    some = entries()
    shards = list(map(shard, cut(some, TARGET)))

    assert [entry for each in shards for entry in read_shard(each.postings, each.places)] == some
    assert [each.first for each in shards] == sorted([each.first for each in shards], key=sort_key)


def test_shards_are_of_one_size_but_for_long_lists() -> None:
    shards = list(cut(entries(), TARGET))
    short = [some for some in shards if len(some) > 1]

    assert max(sum(len(entry.postings) for entry in some) for some in short) <= TARGET * 3 // 2
    assert [
        some for some in shards if len(some) > 1 and any(len(e.postings) > TARGET for e in some)
    ] == []


def test_a_longer_list_changes_few_shards() -> None:
    some = entries()
    before = {each.name for each in map(shard, cut(some, TARGET))}
    for number in range(0, len(some), 400):
        entry = some[number]
        changed = [*some[:number], Entry(entry.key, entry.postings + b"."), *some[number + 1 :]]
        assert len({each.name for each in map(shard, cut(changed, TARGET))} - before) <= 3


def test_shards_grow_slower_than_the_archive() -> None:
    assert [target_for(spread) // TARGET for spread in (1, 2, 4, 8, 16)] == [1, 1, 2, 2, 4]


def test_a_name_tells_contents_apart() -> None:
    assert content_name(b"ab", b"c") != content_name(b"a", b"bc")
    assert len(content_name(b"")) == 8
