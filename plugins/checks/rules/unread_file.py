"""Every file of the built site can be searched for what is not public yet.

An output with files of a type of its own names what reads them in `OUTPUT_READERS`, in
`pelicanconf.py`: a function from a file’s bytes to its words. What lies in `theme/` is made from
no content.

Bad:
    output/data/statements.parquet
        PAR1

Good:
    output/data/statements.csv
        speaker,words
    output/theme/sans.woff2
        wOF2
"""

from collections.abc import Iterator

from plugins.checks.output.file import File
from plugins.checks.output.secrets import Secrets
from plugins.checks.rule import Finding


def check_file(file: File, _: Secrets) -> Iterator[Finding]:
    """Yield a file that nothing can read."""
    if file.path.startswith("theme/"):
        return
    if file.read is None:
        message = "Nothing can read this file, so what is not public may stand in it."
        pattern = f"*{file.suffix}" if file.suffix else file.path
        example = f'{{"{pattern}": "a.module:a_function"}}'
        yield Finding(file.at(), message, f"Add to OUTPUT_READERS what reads it: {example}")
    elif file.is_damaged:
        message = "This file is damaged, so nobody can tell whether what is not public is in it."
        hint = "Build the site again; if it is still so, mend what writes it, or OUTPUT_READERS."
        yield Finding(file.at(), message, hint)
