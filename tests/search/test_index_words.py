"""The words in the files of an index are read back, and those of what is secret are not there."""

from plugins.search.index_words import no_words, terms
from plugins.search.shards import Entry, shard


def test_the_words_of_a_shard_are_read_back() -> None:
    made = shard(
        [Entry("invest", b"12", b"3"), Entry("investor", b"4"), Entry("job", b"56", b"78")]
    )

    assert terms(made.postings) == "invest\ninvestor\njob"
    assert no_words(made.places) == ""
