"""Every link and asset within the built site answers, and so does the place that it names.

Feeds, redirects and the site map are followed too.

Bad:
    output/index.html
        <html lang="en"><h1>News</h1><a href="/people/ann-lee/">Ann Lee</a></html>

Bad:
    output/index.html
        <html lang="en"><h1>News</h1><a href="#board">The board</a></html>

Bad:
    output/sitemap.xml
        <urlset><url><loc>https://example.org/people/</loc></url></urlset>

Good:
    output/index.html
        <html lang="en"><h1>News</h1><a href="/people/#ann-lee">Ann Lee</a></html>
    output/people/index.html
        <html lang="en"><h1>People</h1><p id="ann-lee">Ann Lee, <a href="../">news</a></html>
"""

from collections.abc import Iterator
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from plugins.checks.output.file import Address, Output
from plugins.checks.rule import Finding
from plugins.newsroom.addresses import file_of


def check_output(output: Output) -> Iterator[Finding]:
    """Yield the addresses within the site that lead nowhere."""
    for path, facts in output.files.items():
        page = f"{output.site_url}/{path.removesuffix('index.html')}"
        for address in facts.addresses:
            if message := _fault(output, page, address):
                hint = "Mend the link, or the template or plugin that wrote it."
                yield Finding(address.where, message, hint)


def _fault(output: Output, page: str, address: Address) -> str:
    """Return what is wrong with an address in a page, nothing where it answers or is another’s."""
    target, fragment = urldefrag(urljoin(page, address.target))
    if urlsplit(target).netloc != urlsplit(output.site_url).netloc:
        return ""
    target = target.partition("?")[0]
    if target != output.site_url and not target.startswith(f"{output.site_url}/"):
        return f"“{address.target}” leaves the site, which is at {output.site_url}/."
    facts = output.files.get(file_of(unquote(target[len(output.site_url) + 1 :])))
    if facts is None:
        return f"“{address.target}” leads nowhere: there is no such file."
    if fragment and facts.path.endswith(".html") and unquote(fragment) not in facts.ids:
        return f"“{address.target}” leads to no place: nothing there has the id “{fragment}”."
    return ""
