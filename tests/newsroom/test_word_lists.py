"""The lists of words are words, as everything that looks something up in them takes for granted."""

import pytest

from plugins.newsroom.word_lists import word_list


@pytest.mark.parametrize("name", ["role-words.txt", "honorifics.txt", "rarer-given-names.txt"])
def test_word_lists_are_words_in_small_letters(name: str) -> None:
    words = word_list(name)

    assert len(words) > 20
    assert all(word == word.casefold().strip() and " " not in word for word in words)
