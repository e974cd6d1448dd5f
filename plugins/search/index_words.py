"""The words in the files of the index, for the check that nothing secret is published in one.

The texts of results are JSON, which that check reads by itself.
"""

from .shards import read_shard


def terms(data: bytes) -> str:
    """Return the words, or the values of a facet, whose lists stand in a shard, a line each."""
    return "\n".join(entry.key for entry in read_shard(data))


def no_words(_: bytes) -> str:
    """Return nothing: a file of places holds numbers alone."""
    return ""
