"""What plugins publish, and how the press knows of it."""

from pelican import signals

from plugins.directory.pages import pages
from plugins.press.outputs import name_of
from plugins.press.publishing import publishes
from plugins.press.theme_files import ThemeOutput


def test_a_plugin_that_is_registered_again_publishes_once() -> None:
    register = publishes(pages)
    for _ in range(2):
        register()

    generators = [generator for _, generator in signals.get_generators.send(None)]

    assert [each.published for each in generators].count(pages) == 1


def test_what_is_published_has_a_name_where_it_can_be_found_again() -> None:
    assert name_of(pages) == "plugins.directory.pages:pages"
    assert name_of(ThemeOutput) == "plugins.press.theme_files:ThemeOutput"
    assert name_of(lambda _: ()) is None
