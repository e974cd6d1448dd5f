"""Names that are nearly those of the register, and words that are misspelt."""

import pytest

from plugins.checks.spelling import NearNames, distance, misspellings, names_by_word

NAMES = ("Tom Durrands", "Ann Lee", "Thames Valley Berkshire LEP", "Mary Shaw")


def meant_by(words: str, *names: str) -> list[str]:
    """Return the names that some words nearly are."""
    return [name for _, _, name in NearNames(names_by_word(names)).within(words)]


@pytest.mark.parametrize(
    ("one", "other", "letters"),
    [
        ("durrands", "durrands", 0),
        ("durrands", "durands", 1),
        ("durrands", "drurands", 1),
        ("durrands", "dorrandz", 2),
        ("abc", "", 3),
        ("ca", "abc", 3),
    ],
)
def test_the_distance_between_words(one: str, other: str, letters: int) -> None:
    assert distance(one, other) == distance(other, one) == letters


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("tom durands", "Tom Durrands"),
        ("tom durrands", None),
        ("tim durands", None),
        ("tom smith", None),
        ("an lee", None),  # of three letters, another name
        ("mary shaws", None),  # more than one Shaw
        ("thames vally berkshire lep", "Thames Valley Berkshire LEP"),
        ("valley berkshire lep", None),
        ("", None),
    ],
)
def test_all_words_but_one_are_the_names_own_and_that_one_is_nearly(
    written: str, meant: str | None
) -> None:
    assert meant_by(written, *NAMES) == ([meant] if meant else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Old Tom Durands met Mary Shav", ["Tom Durands", "Mary Shav"]),
        ("Oxford’s Tom Durands", ["Tom Durands"]),
        ("Thames Vally’s Berkshire LEP", []),
    ],
)
def test_a_misspelt_name_is_found_in_a_text(text: str, found: list[str]) -> None:
    near = NearNames(names_by_word(NAMES)).within(text)

    assert [text[start:end] for start, end, _ in near] == found


def test_a_name_near_to_two_is_neither() -> None:
    assert meant_by("marc carne", "Mark Carne") == ["Mark Carne"]
    assert meant_by("marc carne", "Mark Carne", "Mary Carne") == []


def test_names_are_found_among_other_words() -> None:
    text = "Ann Lee met Tom Durands and Tom Durrands"

    names = NearNames(names_by_word(NAMES))

    assert names.within(text) == names.within(text) == ((12, 23, "Tom Durrands"),)


def test_the_list_of_misspellings_holds_what_the_package_brings() -> None:
    known = misspellings()

    assert known["recieved"] == "received"
    assert "organisation" not in known
    assert len(known) > 50_000
