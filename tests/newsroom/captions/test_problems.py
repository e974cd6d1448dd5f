"""What an author is told."""

from dataclasses import replace

from plugins.newsroom.captions.caption import caption_rows, read_caption
from plugins.newsroom.problem import Level, Location
from plugins.newsroom.source import Source
from tests.newsroom.records import a_photo

from .register import INDEX, photo_of, read


def test_an_unregistered_person_comes_with_a_ready_file() -> None:
    [problem] = read("Dave Waller with Dr Susan Hill").problems
    assert problem.rule == "unknown-person"
    assert problem.level is Level.ERROR
    assert problem.where == Location("photos/x.md", 3, 10 + len("Dave Waller with "))
    assert problem.hint.splitlines() == [
        "Add content/people/susan-hill.md:",
        "---",
        "name: Susan Hill",
        "honorific: Dr",
        "---",
    ]


def test_an_unregistered_name_that_may_be_there_is_a_warning_with_a_ready_file() -> None:
    [problem] = read("Dave Waller and Zeph Tenn at the mill").problems
    assert problem.rule == "unknown-person"
    assert problem.level is Level.WARNING
    assert problem.message == ("“Zeph Tenn” may be in this picture, and no person has that name.")
    assert [fix.path for fix in problem.fixes] == ["content/people/zeph-tenn.md"]


def test_a_name_of_one_word_keeps_its_title_in_its_file() -> None:
    [problem] = read("Dave Waller with Lord Marrow").problems
    assert problem.hint.splitlines() == [
        "Write the full name, if it is known.",
        "Else add content/people/lord-marrow.md:",
        "---",
        "name: Lord Marrow",
        "---",
    ]
    assert not problem.fixes


def test_a_surname_alone_names_nobody_for_certain() -> None:
    caption = read("Dr Scott-Ram with Dave Waller")
    [problem] = caption.problems
    assert problem.rule == "unknown-person"
    assert "Did you mean Nick Scott-Ram?" in problem.hint
    assert caption.asked == ("nick-scott-ram",)


def test_a_surname_after_the_full_name_is_the_same_person() -> None:
    caption = read("Dr Nick Scott-Ram with Dave Waller. Dr Scott-Ram (left) is a director.")
    assert {(person.person, person.position) for person in caption.pictured} == {
        ("nick-scott-ram", "left"),
        ("dave-waller", None),
    }
    assert not caption.problems


def test_a_name_of_two_people_asks_which() -> None:
    [problem] = read("Sam Green with Dave Waller").problems
    assert problem.rule == "ambiguous-name"
    assert "sam-green or sam-green-bicester" in problem.hint


def test_a_folded_caption_gives_the_place_where_it_begins() -> None:
    photo = photo_of("Dave Waller with Dr Susan Hill")
    values: dict[tuple[str | int, ...], tuple[int, int]] = {
        ("caption",): (3, 10),
        ("credit",): (6, 9),
    }
    folded = Source("photos/x.md", values=values, keys={("credit",): (6, 1)})
    [problem] = read_caption(replace(photo, source=folded), INDEX).problems
    assert problem.where == Location("photos/x.md", 3, 10)


def test_a_caption_in_quotation_marks_gives_the_place_of_the_name() -> None:
    photo = a_photo(caption="'It’s Dave Waller with Dr Susan Hill'")
    [problem] = read_caption(photo, INDEX).problems
    written = "caption: 'It’s Dave Waller with Dr Susan"
    assert problem.where == Location("content/photos/meeting.md", 3, written.index("Dr") + 1)


def test_rows_say_who_is_where() -> None:
    rows = list(caption_rows([read("Dave Waller (Oxfordshire), left, with Nigel Keen")]))
    assert rows[0] == {
        "photo": "x",
        "order": 1,
        "person": "dave-waller",
        "name": "Dave Waller",
        "position": "left",
        "organisation": "oxfordshire-lep",
        "words": "left",
    }
    assert [row["person"] for row in rows] == ["dave-waller", "nigel-keen"]
