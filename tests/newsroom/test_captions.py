"""A caption is a plain sentence, in which people and organisations are named."""

from plugins.newsroom.captions import read_caption
from plugins.newsroom.names import people_and_organisations

from .records import a_photo, the_register


def test_a_caption_names_people_in_the_order_of_its_words() -> None:
    photo = a_photo(caption="Ben Hall, Ann Lee (standing) and Ben Hall of the County Council")
    caption = read_caption(photo, people_and_organisations(the_register()))

    assert [person.id for person in caption.people] == ["ben-hall", "ann-lee"]
