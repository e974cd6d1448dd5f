from collections.abc import Callable, Mapping

from .model import Corpus, Engine
from .pagefind import Pagefind

__all__ = ["ENGINES", "Corpus", "Engine"]

ENGINES: Mapping[str, Callable[[Corpus], Engine]] = {
    "pagefind": lambda corpus: Pagefind(corpus, pages=False),
    "pagefind-pages": lambda corpus: Pagefind(corpus, pages=True),
}
"""The engines that are compared, by the name that the command line has for them."""
