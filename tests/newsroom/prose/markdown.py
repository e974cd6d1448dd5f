"""Markdown as authors write it, made at random out of what the site supports."""

from hypothesis import strategies as st

WORDS = st.sampled_from([
    "growth", "Dave", "Waller", "snake_case", "3.5", "1,000", "£5m", "it’s", "R&D", "café", "🚀",
    "x<y", "don't", "50%",
])  # fmt: skip
QUOTED = st.sampled_from(["“We agree.”", '"Yes"', "“so ‘new’ a deal”", "(2014)", "— and –", "e.g."])
CODE = st.sampled_from(["`code`", "``a ` b``", "`*x*`", "`<b>`", "`&amp;`", "`[a](b)`"])
ENTITIES = st.sampled_from(
    ["&amp;", "&mdash;", "&#8212;", "&#x2014;", "&lt;", "&nbsp;", "AT&T", "&bogus;"]
)
ESCAPES = st.sampled_from([r"\*", r"\_", r"\[", r"1\.", r"\#", r"a\b", r"\\", r"\`"])
ADDRESSES = st.sampled_from(["<https://example.org/a_b_c>", "<press@example.org>"])
TARGETS = st.sampled_from(
    ["https://example.org/", "/a_b_c/", "{person}ann-lee", '/x "A title"', "/x(y)", "", "#a"]
)
STARS = st.sampled_from(["apply*", "2 * 3", "5_"])
PLAIN = st.lists(WORDS | STARS | QUOTED | ENTITIES | ESCAPES, min_size=1, max_size=3).map(" ".join)
EMPHASIS = st.builds(
    "{0}{1}{0}".format, st.sampled_from(["*", "**", "_", "__", "***"]), WORDS | QUOTED | CODE
)
LINKS = st.builds("[{}]({})".format, PLAIN | EMPHASIS | CODE, TARGETS)
INLINE = (
    PLAIN | EMPHASIS | LINKS | CODE | ADDRESSES | st.just("[brackets]") | st.just("<b>bold</b>")
)
LINE = st.lists(INLINE, min_size=1, max_size=5).map(" ".join)
PARAGRAPH = st.lists(LINE, min_size=1, max_size=3).map("\n".join)
HEADING = st.builds("{} {}".format, st.sampled_from(["#", "##", "####"]), LINE)
UNDERLINED = st.builds("{}\n{}".format, LINE, st.sampled_from(["===", "---"]))
BULLETS = st.lists(st.builds("{} {}".format, st.just("-"), LINE), min_size=1, max_size=3).map(
    "\n".join
)
NUMBERED = st.lists(LINE, min_size=1, max_size=3).map(
    lambda lines: "\n".join(f"{number}. {line}" for number, line in enumerate(lines, start=1))
)
LOOSE = st.lists(st.builds("* {}".format, LINE), min_size=2, max_size=3).map("\n\n".join)
FENCED = st.just("```\n*code* & <b>\n\nmore\n```")
RULE = st.sampled_from(["---", "* * *"])
TOP = PARAGRAPH | HEADING | UNDERLINED | BULLETS | NUMBERED | LOOSE
QUOTE = st.lists(TOP, min_size=1, max_size=2).map(
    lambda blocks: "\n".join(f"> {line}".rstrip() for line in "\n\n".join(blocks).split("\n"))
)
BLOCK = TOP | QUOTE | FENCED | RULE
DOCUMENTS = st.lists(BLOCK, max_size=4).map("\n\n".join)
"""A whole text: paragraphs, headings, lists, quotations and code, with markup in them."""

FRAGMENTS = st.sampled_from([
    "\n", "\n\n", " ", "    ", "\t", "*", "**", "_", "`", "```", "~~~", "[", "](", "](/x)", ")",
    "]", "{by=ann}", "{.x}", "{", "}", "“", "”", '"', "> ", "- ", "1. ", "#", "## ", "===", "---",
    "\\", "<b>", "</b>", "<div>", "</div>", "<!--", "-->", "<p>", "&amp;", "&", ";", "<", ">", "a",
    "Word", "![", "<https://x.y>", "— Ann", "|", "[a]: /x", "\ufffd", "🚀", "<a@b.c>", "&#0;",
    "&#x1F680;", "&fjlig;", "é",
])  # fmt: skip
TANGLES = st.lists(FRAGMENTS, max_size=25).map("".join) | st.text()
"""Anything at all, often close to markup."""
