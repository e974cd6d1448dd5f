"""Names that are nearly those of the register, and words that are misspelt."""

import pytest

from plugins.checks.spelling import NearNames, distance, misspellings

NAMES = NearNames(["Tom Durrands", "Ann Lee", "Thames Valley Berkshire LEP", "Mary Shaw"])


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
    assert NAMES.of(tuple(written.split())) == meant


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Old Tom Durands met Mary Shav", ["Tom Durands", "Mary Shav"]),
        ("Oxford’s Tom Durands", ["Tom Durands"]),
        ("Thames Vally’s Berkshire LEP", []),
    ],
)
def test_a_misspelt_name_is_found_in_a_text(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end, _ in NAMES.within(text)] == found


def test_a_name_near_to_two_is_neither() -> None:
    names = NearNames(["Mark Carne", "Mary Carne"])

    assert names.of(("marc", "carne")) is None


def test_the_list_of_misspellings_holds_what_the_package_brings() -> None:
    known = misspellings()

    assert known["recieved"] == "received"
    assert "organisation" not in known
    assert len(known) > 50_000
