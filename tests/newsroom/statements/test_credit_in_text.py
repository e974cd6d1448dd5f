"""The role and organisation that stand beside a name: of that name, at that time, or not at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .register import read

AHSN, LEP = "oxford-ahsn", "oxfordshire-lep"


@pytest.mark.parametrize(
    ("speaker", "role", "organisation"),
    [
        ("Nigel Keen", None, None),
        ("Nigel Keen, Chair,", "Chair", None),
        ("Nigel Keen, Chair of the Oxford AHSN,", "Chair", AHSN),
        ("Nigel Keen, Chair, Oxford AHSN,", "Chair", AHSN),
        ("Nigel Keen, Head of Skills and Growth, Oxford AHSN,", "Head of Skills and Growth", AHSN),
        ("Nigel Keen, 54, chair of the Oxford AHSN,", "chair", AHSN),
        ("Nigel Keen, acting chair of the Oxford AHSN,", "acting chair", AHSN),
        ("Nigel Keen, the network’s Chair,", "the network’s Chair", None),
        ("Nigel Keen (Chair, Oxford AHSN)", "Chair", AHSN),
        ("Nigel Keen (54, from the Oxford AHSN)", None, AHSN),
        ("Nigel Keen (pictured), Chair at the Oxford AHSN,", "Chair", AHSN),
        ("Oxford AHSN Chair Nigel Keen", "Chair", AHSN),
        ("Oxford AHSN’s Chair, Nigel Keen,", "Chair", AHSN),
        ("Oxford AHSN’s Nigel Keen", None, AHSN),
        ("The chair of the Oxford AHSN, Nigel Keen,", "chair", AHSN),
        ("Chair of the Oxford AHSN, Nigel Keen", "Chair", AHSN),
        ("Oxford AHSN Chair, Nigel Keen MBE,", "Chair", AHSN),
        ("Chief Executive, Dr Nigel Keen", "Chief Executive", None),
        ("After the chair, Nigel Keen", None, None),
        ("Yesterday, Nigel Keen", None, None),
        ("Nigel Keen from the Oxford AHSN", None, AHSN),
        ("Nigel Keen, of the Oxford AHSN,", None, AHSN),
        ("Nigel Keen, of the Oxford AHSN’s Economic Research Unit,", None, AHSN),
        ("The network’s Chair, Nigel Keen,", "The network’s Chair", None),
        ("Nigel Keen, a former nurse and now chair of the Oxford AHSN,", "chair", AHSN),
        ("Nigel Keen, who chairs the Oxford AHSN,", None, AHSN),
        ("Nigel Keen, who also chairs the board of the Oxford AHSN,", None, AHSN),
        ("Nigel Keen, speaking on behalf of the Oxford AHSN,", None, AHSN),
        ("Nigel Keen, representing the Oxford AHSN,", None, AHSN),
        ("Nigel Keen, Chair at the Oxford AHSN, representing its staff,", "Chair", AHSN),
        ("Nigel Keen, the Chair,", "Chair", None),
        ("Professor of History, Nigel Keen,", "Professor of History", None),
        ("Associate Professor Nigel Keen", "Associate Professor", None),
        ("Professor Nigel Keen", None, None),
        ("In July, the Minister for Growth, Nigel Keen,", "Minister for Growth", None),
        ("The Growth Secretary, Rt. Hon. Nigel Keen MP,", "Growth Secretary", None),
        ("Nigel Keen, President of New Oxford AHSN,", "President of New Oxford AHSN", None),
        ("Chair of the Society of Nurses in Acute Care Nigel Keen",
         "Chair of the Society of Nurses in Acute Care", None),
    ],
)  # fmt: skip
def test_a_credit_beside_a_name(speaker: str, role: str | None, organisation: str | None) -> None:
    (statement,) = read(f"{speaker} said: “We deliver for patients.”").statements

    assert (statement.credit.role, statement.credit.organisation) == (role, organisation)


@pytest.mark.parametrize(
    ("speaker", "role"),
    [
        ("Nigel Keen, who joins from the Oxford AHSN,", None),
        ("Nigel Keen, who met the Oxford AHSN on Monday,", None),
        ("Nigel Keen, who leads a project with the Oxford AHSN,", None),
        ("Nigel Keen, whose firm advises the Oxford AHSN,", None),
        ("Nigel Keen, speaking at the Oxford AHSN,", None),
        ("Nigel Keen, a former Oxford AHSN director,", "a former Oxford AHSN director"),
        ("Nigel Keen, chair of the Oxford AHSN until 2012,", "chair of the Oxford AHSN until 2012"),
        ("Nigel Keen, a patient of the Oxford AHSN,", "a patient of the Oxford AHSN"),
        ("Nigel Keen, husband of the Oxford AHSN chair,", "husband of the Oxford AHSN chair"),
        ("Nigel Keen, chair of the Friends of the Oxford AHSN,",
         "chair of the Friends of the Oxford AHSN"),
    ],
)  # fmt: skip
def test_an_organisation_near_a_name_that_nobody_speaks_for(speaker: str, role: str | None) -> None:
    (statement,) = read(f"{speaker} said: “We deliver for patients.”").statements

    assert statement.credit.role == role
    assert statement.credit.organisation is None


@pytest.mark.parametrize(
    ("speaker", "role"),
    [
        ("Nigel Keen, chair of the Oxford AHSN and a trustee of the Oxfordshire LEP,", "chair"),
        ("Nigel Keen, Oxford AHSN chair and Oxfordshire LEP founder,", "chair"),
        ("Nigel Keen, interim chair of the Oxford AHSN’s audit committee,",
         "interim chair of the Oxford AHSN’s audit committee"),
        ("Nigel Keen, an Oxford AHSN director,", "an Oxford AHSN director"),
    ],
)  # fmt: skip
def test_a_role_keeps_the_words_it_is_made_of(speaker: str, role: str) -> None:
    (statement,) = read(f"{speaker} said: “We deliver for patients.”").statements

    assert (statement.credit.role, statement.credit.organisation) == (role, AHSN)


@pytest.mark.parametrize(
    "end", ["", ".", ",", ", 54", ", 54.", ", 54,", ", who", " (", " (Chair", " from", ", 54, "]
)
def test_a_text_may_end_anywhere_behind_a_name(end: str) -> None:
    (statement,) = read(f"“We deliver for patients,” said Nigel Keen{end}").statements

    assert statement.credit.organisation is None


@pytest.mark.parametrize(
    ("speaker", "role", "organisation"),
    [
        ("Dave Waller, chair of the LEP,", "chair", LEP),
        ("The LEP’s chair, Dave Waller,", "chair", LEP),
        ("Dave Waller, the LEP’s Head of Skills,", "Head of Skills", LEP),
        ("Dave Waller, chair of the board,", "chair of the board", None),
        ("Dave Waller, a former chair of the LEP,", "a former chair of the LEP", None),
        ("Dave Waller, a patient at the LEP,", "a patient at the LEP", None),
    ],
)
def test_an_organisation_called_by_its_kind(
    speaker: str, role: str, organisation: str | None
) -> None:
    (statement,) = read(f"The Oxfordshire LEP met. {speaker} said: “We build on it.”").statements

    assert (statement.credit.role, statement.credit.organisation) == (role, organisation)


def test_one_of_two_of_a_kind_is_no_one() -> None:
    (statement,) = read(
        "The Oxfordshire LEP met the Acme LEP. "
        "Dave Waller, chair of the LEP, said: “We build on it.”"
    ).statements

    assert statement.credit.organisation is None


def test_a_title_between_two_names_is_nobody_s() -> None:
    (statement,) = read(
        "We met Dave Waller, chair of the Oxfordshire LEP, Nigel Keen and others. "
        "“We build on our strengths,” Dave Waller said."
    ).statements

    assert statement.credit.role is None


@pytest.mark.parametrize("cue", ["said", "according to", "explained the"])
def test_a_role_of_plain_words_after_the_verb(cue: str) -> None:
    (statement,) = read(f"“We deliver for patients,” {cue} library manager Nigel Keen.").statements

    assert statement.credit.role == "library manager"


@pytest.mark.parametrize(
    "cue",
    ["said the Chair of the Oxford AHSN, Nigel Keen,", "said Nigel Keen, Chair, Oxford AHSN."],
)
def test_a_credit_after_the_words(cue: str) -> None:
    (statement,) = read(f"“We deliver for patients,” {cue}").statements

    assert (statement.credit.role, statement.credit.organisation) == ("Chair", AHSN)


def test_what_several_say_together_has_nobody_s_role() -> None:
    (statement,) = read(
        "Nigel Keen, Chair of the Oxford AHSN, and Dave Waller said: “We build on our strengths.”"
    ).statements

    assert statement.joint
    assert statement.credit.role is None
    assert statement.credit.organisation is None


BESIDE = st.sampled_from(
    [
        *("Nigel Keen", "Dave Waller", "Oxford AHSN", "Oxfordshire LEP", "Tom Doe", "he", "the"),
        *(",", ".", ":", "(", ")", "’s", "’", "&", "and", "54", "54,", "Chair", "a former", "Dr"),
        *("of", "for", "from", "with", "who", "whose", "chairs", "met", "said", "spokesperson"),
        *("speaking", "on behalf of", "representing", "in a joint statement", "“We deliver,”"),
        *("“We deliver for patients.”", "\n", "\n\n", "> ", "- ", "**"),
    ]
)


@given(st.lists(BESIDE, max_size=16).map(" ".join))
@settings(max_examples=400)
def test_whatever_stands_beside_a_name_is_read(text: str) -> None:
    for statement in read(text).statements:
        assert not statement.joint or statement.credit.role is None


def test_a_role_that_stands_beside_a_later_mention() -> None:
    text = (
        "Nigel Keen of the Oxford AHSN came.\n\n"
        "Nigel Keen, chief executive, Oxford AHSN, said: “We deliver for patients.”"
    )
    (statement,) = read(text).statements
    assert (statement.credit.role, statement.credit.organisation) == ("chief executive", AHSN)
