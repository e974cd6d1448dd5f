"""Bodies become clean HTML, whatever an author pasted; links to records are left to resolve."""

import re

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom.clean_html import ATTRIBUTES, SCHEMES, TAGS, to_html
from plugins.newsroom.marks import Wrapper
from plugins.newsroom.names import Mention, people_and_organisations
from plugins.newsroom.prose import plain_prose
from plugins.newsroom.rendering import body_html, caption_html, resolve, story_html
from plugins.newsroom.statements import Statement
from plugins.newsroom.story import certain_names, read_story

from .prose.markdown import TANGLES
from .records import an_article, the_register

NASTY = st.sampled_from([
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>",
    "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "[a](java&#115;cript:alert(1))",
    "[a](data:text/html;base64,PHNjcmlwdD4=)", "<a href='javascript:alert(1)'>a</a>",
    "<a href=\"jav\tascript:alert(1)\">a</a>", "<style>*{color:red}</style>",
    "<p style='color:red' onclick=alert(1)>a</p>", "<iframe src=//x></iframe>", "![a](vbscript:x)",
    "<scr<script>ipt>alert(1)</script>", "<math><mi//xlink:href='data:x,<script>'>", "<object>",
    '"><script>alert(1)</script>', "<form action=/x><input name=a>", "<base href=//evil>",
    "<!--><script>alert(1)</script>-->", "<a href=' &#14; javascript:alert(1)'>a</a>", "<meta x>",
    "[a]: javascript:alert(1)\n\n[a]", "<javascript:alert(1)>", "<noscript><p title='</noscript>",
])  # fmt: skip


@given(st.lists(NASTY | TANGLES, max_size=4).map("\n\n".join) | st.lists(NASTY).map("".join))
def test_nothing_unsafe_passes(markdown: str) -> None:
    for element in BeautifulSoup(to_html(markdown), "html.parser").find_all():
        assert isinstance(element, Tag)
        assert element.name in TAGS
        assert set(element.attrs) <= ATTRIBUTES.get(element.name, set())
        for name in ("href", "src"):
            scheme = re.match(r"\s*([\w+.-]+):", str(element.get(name, "")))
            assert scheme is None or scheme[1].lower() in SCHEMES


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("One *two*", "<p>One <em>two</em></p>"),
        ("# One", "<h2>One</h2>"),
        ("## One", "<h2>One</h2>"),
        ("<h1 class=x>One</h1>", "<h2>One</h2>"),
        ("> One", "<blockquote>\n<p>One</p>\n</blockquote>"),
        ("3. One", '<ol start="3">\n<li>One</li>\n</ol>'),
        ("```\n<b>\n```", "<pre><code>&lt;b&gt;\n</code></pre>"),
        ("<u>One</u>", "<p>One</p>"),
        ("[a](https://example.org/?b&c)", '<p><a href="https://example.org/?b&amp;c">a</a></p>'),
        ("[a]({person}ann-lee)", '<p><a href="{person}ann-lee">a</a></p>'),
        ("[a](/news/)", '<p><a href="/news/">a</a></p>'),
        ("[a](javascript:alert(1))", "<p><a>a</a></p>"),
        ("a <script>alert(1)</script> b", "<p>a  b</p>"),
    ],
)  # fmt: skip
def test_html(markdown: str, html: str) -> None:
    assert to_html(markdown) == html


def test_one_text_leaves_nothing_for_the_next() -> None:
    to_html("[a]: https://example.org")

    assert to_html("[a]") == "<p>[a]</p>"


def address(kind: str, record_id: str) -> str | None:
    return None if record_id == "secret" else f"/{kind}/{record_id}/?a&b"


@pytest.mark.parametrize(
    ("html", "resolved"),
    [
        ('<a href="{person}ann">A</a>', '<a href="/person/ann/?a&amp;b">A</a>'),
        ('<a href="{article}news#part">A</a>', '<a href="/article/news/?a&amp;b#part">A</a>'),
        ('<img alt="" src="{photo}x">', '<img alt="" src="/photo/x/?a&amp;b">'),
        ('<a href="{person}secret">A</a>', "A"),
        ('<img alt="" src="{photo}secret">', '<img alt="">'),
        ('<a href="/x/">{person}ann</a>', '<a href="/x/">{person}ann</a>'),
    ],
)
def test_links_to_records_are_resolved(html: str, resolved: str) -> None:
    assert resolve(html, address) == resolved


def rendered(body: str) -> str:
    """Render an article's body with plain wrappers."""
    site = the_register()
    story, problems = read_story(site, people_and_organisations(site), an_article(body))
    assert not problems

    def in_text(statement: Statement) -> Wrapper:
        return Wrapper(f'<q id="{statement.speaker}">', "</q>", "<q>")

    def in_block(statement: Statement) -> Wrapper:
        return Wrapper(f'<figure id="{statement.speaker}">', "</figure>")

    return story_html(story, in_text, in_block, lambda photo: f"<figure>{photo}</figure>")


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("Ann Lee and Ann Lee.", '<p><a href="{person}ann-lee">Ann Lee</a> and Ann Lee.</p>'),
        ("*Ann Lee* spoke.", '<p><em><a href="{person}ann-lee">Ann Lee</a></em> spoke.</p>'),
        ("She said [“We agree.”]{by=ann-lee}", '<p>She said <q id="ann-lee">“We agree.”</q></p>'),
        ("She said “We agree.”{by=ann-lee}", '<p>She said <q id="ann-lee">“We agree.”</q></p>'),
        ("[She *agreed*.]{by=ann-lee}",
         '<p><q id="ann-lee">She </q><em><q>agreed</q></em><q>.</q></p>'),
        ("“levelling up”{.not-a-statement}", "<p>“levelling up”</p>"),
        ("> We agree.\n>\n> — Ann Lee, County Council",
         '<figure id="ann-lee">\n<p>We agree.</p>\n</figure>'),
        ("![]({photo}meeting)", "<figure>meeting</figure>"),
        ("`Ann Lee` and\n\n    Ann Lee",
         "<p><code>Ann Lee</code> and</p>\n<pre><code>Ann Lee\n</code></pre>"),
        ("[<https://example.org>]{by=ann-lee}",
         '<p><a href="https://example.org"><q id="ann-lee">https://example.org</q></a></p>'),
    ],
)  # fmt: skip
def test_a_story(body: str, html: str) -> None:
    assert rendered(body).strip() == html


def test_the_body_of_another_record() -> None:
    assert body_html("# A\n\nB", ()) == "<h2>A</h2>\n<p>B</p>"


def test_a_caption_is_no_html() -> None:
    text = "Ann Lee <b>& Ben</b> with Ann Lee"
    names = people_and_organisations(the_register()).find(text)
    certain = certain_names(plain_prose(text), names)
    mentions = [Mention(name.records[0], name.start, name.end) for name in certain]

    assert caption_html(text, mentions) == (
        '<a href="{person}ann-lee">Ann Lee</a> &lt;b&gt;&amp; Ben&lt;/b&gt; with Ann Lee'
    )
