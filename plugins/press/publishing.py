"""How a plugin says what it publishes: `register = publishes(…)`."""

from collections.abc import Callable

from plugins.press.outputs import Published


def publishes(published: Published) -> Callable[[], None]:
    """Return the `register` function of a plugin, given what it publishes."""

    def register() -> None:
        # Pelican has long been loaded by then; whoever wants the plan alone does without it.
        from plugins.press.plugin import connect_output  # noqa: PLC0415

        connect_output(published)

    return register
