"""Names of the register are found in text as whole names, the longest that fits."""

import pytest

from plugins.newsroom.names import people_and_organisations, words_of
from plugins.newsroom.prose import plain_prose, read_blocks
from plugins.newsroom.story import certain_names

from .records import a_person, a_site, an_organisation, the_register

INDEX = people_and_organisations(the_register())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ann Lee spoke.", "Ann Lee: ann-lee"),
        ("Dr Ann Lee spoke.", "Dr Ann Lee: ann-lee"),
        ("He met Attorney-General Ann Lee.", "Ann Lee: ann-lee"),
        ("He met Campaign Co-ordinator Ann Lee.", "Ann Lee: ann-lee"),
        ("He met Consultant Cardiologist Ann Lee.", "Ann Lee: ann-lee"),
        ("On Monday Ann Lee met him.", "Ann Lee: ann-lee"),
        ("He met Deputy Coroner Dr Ann Lee.", "Dr Ann Lee: ann-lee"),
        ("Annie Lee and Ben Hall", "Annie Lee: ann-lee, Ben Hall: ben-hall"),
        ("Ann Lee’s words, Ann Lee's", "Ann Lee: ann-lee, Ann Lee: ann-lee"),
        ("the Growth Network", "Growth Network: growth-network"),
        ("the Regional Growth Network", "Regional Growth Network: growth-network"),
        ("County Council Chair Ann Lee", "County Council: county-council, Ann Lee: ann-lee"),
        ("Sam Reed", "Sam Reed: sam-reed-north sam-reed-south"),
        ("Ann", ""),
        ("ann lee", ""),
        ("Joann Lee and Ann Leeds", ""),
        ("Ann Lee Smith", ""),
        ("He met Mary Ann Lee", ""),
        ("Mary Ann Lee spoke.", ""),
        ("He left. Mary Ann Lee spoke.", ""),
        ("Will Ann Lee speak?", "Ann Lee: ann-lee"),
        ("at Oxford County Council", ""),
        ("Yesterday Ann Lee spoke.", "Ann Lee: ann-lee"),
        ("He met Ann Lee. Mary left.", "Ann Lee: ann-lee"),
        ("Then: Ann Lee", "Ann Lee: ann-lee"),
        ("“Ann Lee”", "Ann Lee: ann-lee"),
        ("", ""),
    ],
)
def test_names_in_text(text: str, found: str) -> None:
    names = [
        f"{text[name.start : name.end]}: {' '.join(record.id for record in name.records)}"
        for name in INDEX.find(text)
    ]

    assert ", ".join(names) == found


@pytest.mark.parametrize(
    ("markdown", "mentioned"),
    [
        ("Ann Lee", ["ann-lee"]),
        ("*Ann* Lee", ["ann-lee"]),
        ("[Ann Lee](/x) and Ben Hall", ["ben-hall"]),
        ("`Ann Lee` and Ben Hall", ["ben-hall"]),
        ("[“Ann Lee agreed.”]{by=ben-hall}", ["ann-lee"]),
        ("Sam Reed and Ben Hall", ["ben-hall"]),
        ("![Ann Lee](/x)", []),
    ],
)
def test_mentions(markdown: str, mentioned: list[str]) -> None:
    (block,) = read_blocks(markdown)
    names = certain_names(block.prose, INDEX.find(block.prose.text))

    assert [name.records[0].id for name in names] == mentioned


def test_the_longest_name_is_meant() -> None:
    trust = an_organisation("names: [{name: Ann Lee Trust}]")
    site = a_site(a_person("name: Ann Lee"), trust)
    (name,) = people_and_organisations(site).find("the Ann Lee Trust")

    assert name.records == (trust,)


def test_an_ampersand_is_a_word_of_a_name() -> None:
    text = "Hall & Reed’s plans: Hall Reed, Hall and Reed, and Ann & Lee’s"
    site = a_site(an_organisation("names: [{name: Hall & Reed}]"), a_person("name: Ann Lee"))
    names = [text[name.start : name.end] for name in people_and_organisations(site).find(text)]

    assert names == ["Hall & Reed"]


def test_a_mention_is_the_range_of_its_name() -> None:
    text = "Then Ann Lee’s turn"
    (name,) = certain_names(plain_prose(text), INDEX.find(text))

    assert text[name.start : name.end] == "Ann Lee"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nick Scott-Ram’s", ["Nick", "Scott-Ram"]),
        ("O’Neill", ["O'Neill"]),
        ("R&D & Co", ["R&D", "&", "Co"]),
        ("snake_case, 3.5", ["snake", "case", "3.5"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert [word for word, _, _ in words_of(text)] == words


def test_a_text_may_begin_a_name_with_any_word_of_a_person_s() -> None:
    ann = a_person("name: Ann O'Neill Lee\nhonorific: Dr\nsort: Lea-Hall, Ann")
    index = people_and_organisations(a_site(ann, an_organisation("names: [{name: The Hall}]")))

    assert index.beginnings == {"Ann", "O'Neill", "Lee", "Dr", "Lea-Hall", "The"}
