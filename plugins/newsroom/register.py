"""The register: all records but articles, read again only where their files changed.

It is small beside the articles, and kept whole.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from itertools import chain
from pathlib import Path

from .asking import Fact, differing
from .captions.model import Caption
from .problem import Problem
from .publication import RecordKey
from .reading import GLOSSARY, Content, ContentFile, glossary_in, id_of, parse_record, unreadable
from .schema import KIND_BY_NAME, Article, Record
from .site import Site, build_site
from .story import Mention
from .walking import Stamp

DIGEST_BYTES = 16


@dataclass(frozen=True, slots=True)
class RegisterFile:
    """A record's file as it was read; `record` is `None` where mistakes left none."""

    stamp: Stamp
    digest: bytes
    record: Record | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class GlossaryFile:
    """The glossary as it was read; without a digest where there is none."""

    digest: bytes = b""
    words: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


NO_GLOSSARY = GlossaryFile()


@dataclass(frozen=True)
class Register:
    """The records' files by name, the glossary, and what was read out of the records together: who
    is in each photo, whom each body names, and all problems of these files."""

    files: Mapping[str, RegisterFile] = field(default_factory=dict)
    glossary: GlossaryFile = field(default_factory=GlossaryFile)
    captions: Mapping[str, Caption] = field(default_factory=dict)
    notes: Mapping[RecordKey, tuple[Mention, ...]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def says_the_same(self, files: Mapping[str, RegisterFile]) -> bool:
        """Whether files hold the very records that were read last, in the same order."""
        return list(files) == list(self.files) and all(
            file.record is self.files[name].record for name, file in files.items()
        )

    def saying(
        self,
        captions: Mapping[str, Caption],
        notes: Mapping[RecordKey, tuple[Mention, ...]],
        problems: Iterable[Problem],
    ) -> "Register":
        """Return this register with what its records say together, as `desk.read_register` gives
        it, and the problems of each file."""
        all_problems = chain(problems, *(file.problems for file in self.files.values()))
        return replace(self, captions=captions, notes=notes, problems=tuple(all_problems))

    def records(self) -> Iterator[Record]:
        """Yield the records, in the order of their files."""
        return records_in(self.files)


def digest_of(data: bytes) -> bytes:
    """Return the digest by which a file's content is known again."""
    return blake2b(data, digest_size=DIGEST_BYTES).digest()


def read_files(
    files: Iterable[ContentFile], before: Mapping[str, RegisterFile], settled: int
) -> dict[str, RegisterFile]:
    """Read the files of the register, in order; those that did not change are as they were.

    A file that was modified after the time `settled`, in nanoseconds, may have changed again
    without a new stamp, so its content decides.
    """
    return {file.name: _read_file(file, before.get(file.name), settled) for file in files}


def _read_file(file: ContentFile, before: RegisterFile | None, settled: int) -> RegisterFile:
    if before and before.stamp == file.stamp and file.stamp[1] < settled:
        return before
    try:
        data = file.read()
    except OSError as error:
        return RegisterFile(file.stamp, b"", None, (unreadable(file.name, error),))
    digest = digest_of(data)
    if before and before.digest == digest:
        return RegisterFile(file.stamp, digest, before.record, before.problems)
    record, problems = parse_record(data, file.name)
    return RegisterFile(file.stamp, digest, record, tuple(problems))


def records_in(files: Mapping[str, RegisterFile]) -> Iterator[Record]:
    """Yield the records in files, in their order."""
    return (file.record for file in files.values() if file.record is not None)


def site_of(
    files: Mapping[str, RegisterFile], glossary: GlossaryFile, pictures: Mapping[str, Path]
) -> tuple[Site, list[Problem]]:
    """Return the site of a register, without articles, and the problems between its files."""
    unread = {
        (name.split("/", 2)[1], id_of(name)): name
        for name, file in files.items()
        if file.record is None
    }
    return build_site(Content(tuple(records_in(files)), pictures, glossary.words, unread=unread))


def read_glossary_file(root: Path, before: GlossaryFile = NO_GLOSSARY) -> GlossaryFile:
    """Read the glossary of the content folder `root`, if it is another than before."""
    path = root / GLOSSARY
    data = path.read_bytes() if path.is_file() and not path.is_symlink() else None
    if data is None:
        return GlossaryFile()
    if (digest := digest_of(data)) == before.digest:
        return before
    words, problems = glossary_in(data, f"{root.name}/{GLOSSARY}")
    return GlossaryFile(digest, words, tuple(problems))


def differences(before: Site, after: Site) -> Iterator[Fact]:
    """Yield the facts that differ between the registers of two builds, each as of its day."""
    for name, kind in KIND_BY_NAME.items():
        if kind is not Article:
            yield from differing(name, before.of_kind(kind), after.of_kind(kind))
    yield from differing("pictures", before.pictures, after.pictures)
    yield from differing("glossary", before.glossary, after.glossary)
    yield from differing("unread", before.unread, after.unread)
    yield from differing("name", before.named, after.named)
