"""A register of a few people, two of one name, and their organisations."""

from plugins.newsroom.captions.caption import read_caption
from plugins.newsroom.captions.lexicon import CaptionIndex
from plugins.newsroom.captions.model import Caption
from plugins.newsroom.rows import OrganisationName
from plugins.newsroom.schema import Organisation, Person, Photo
from plugins.newsroom.site import Site
from plugins.newsroom.source import Source

PEOPLE = {
    "dave-waller": ("Dave Waller", None),
    "neil-gibson": ("Neil Gibson", None),
    "david-gillham": ("David Gillham", None),
    "nigel-keen": ("Nigel Keen", None),
    "ruth-keen": ("Ruth Keen", None),
    "anna-keen": ("Anna Keen", None),
    "nick-scott-ram": ("Nick Scott-Ram", "Dr"),
    "paul-durrands": ("Paul Durrands", "Dr"),
    "sam-green": ("Sam Green", None),
    "sam-green-bicester": ("Sam Green", None),
}
ORGANISATIONS = {
    "oxfordshire-lep": ("Oxfordshire LEP", "Oxfordshire"),
    "buckinghamshire-lep": ("Buckinghamshire LEP", "Buckinghamshire"),
    "berkshire-lep": ("Berkshire LEP", "Berkshire"),
    "oxford-ahsn": ("Oxford AHSN", "AHSN"),
}


def register() -> CaptionIndex:
    people = {
        key: Person(id=key, source=Source(f"people/{key}.md"), name=name, honorific=title)
        for key, (name, title) in PEOPLE.items()
    }
    organisations = {
        key: Organisation(
            id=key,
            source=Source(f"organisations/{key}.md"),
            names=(OrganisationName(name=name),),
            labels=(label,),
        )
        for key, (name, label) in ORGANISATIONS.items()
    }
    return CaptionIndex(Site({}, people, organisations, {}, {}, {}, {}, {}, {}, {}))


def photo_of(text: str) -> Photo:
    source = Source("photos/x.md", values={("caption",): (3, 10)}, keys={("caption",): (3, 1)})
    return Photo(id="x", source=source, alt="-", caption=text, credit="-")


INDEX = register()


def read(text: str) -> Caption:
    return read_caption(photo_of(text), INDEX)
