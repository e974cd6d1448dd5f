"""The test server answers as the site's host does."""

from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from tests.site_server import CONTENT_SECURITY_POLICY, SiteServer


@pytest.fixture
def server(tmp_path: Path) -> Iterator[SiteServer]:
    site = tmp_path / "site"
    (site / "news" / "empty").mkdir(parents=True)
    (site / "news" / "index.html").write_text("<!doctype html>News", encoding="utf-8")
    (site / "404.html").write_text("<!doctype html>Not here", encoding="utf-8")
    (site / "people.csv").write_text("name", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    with SiteServer(site, "news-site") as running:
        yield running


def get(server: SiteServer, path: str, method: str = "GET") -> tuple[HTTPResponse, str]:
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=5)
    connection.request(method, path)
    response = connection.getresponse()
    body = response.read().decode()
    connection.close()
    return response, body


def test_addresses_stand_under_the_base_path(server: SiteServer) -> None:
    assert server.url("/news/") == server.url("news/") == f"{server.origin}/news-site/news/"


def test_a_base_path_may_be_the_root(tmp_path: Path) -> None:
    with SiteServer(tmp_path) as server:
        assert server.url("news/") == f"{server.origin}/news/"


def test_a_folder_answers_with_its_index(server: SiteServer) -> None:
    response, body = get(server, "/news-site/news/")

    assert (response.status, body) == (200, "<!doctype html>News")
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assert response.headers["Content-Security-Policy"] == CONTENT_SECURITY_POLICY
    assert response.headers["Cache-Control"] == "no-store"


def test_a_folder_without_its_slash_is_led_there(server: SiteServer) -> None:
    response, _ = get(server, "/news-site/news")

    assert (response.status, response.headers["Location"]) == (301, "/news-site/news/")


def test_a_type_is_the_same_on_every_machine(server: SiteServer) -> None:
    response, _ = get(server, "/news-site/people.csv?version=1")

    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"


@pytest.mark.parametrize(
    "path",
    [
        "/news-site/nothing/",
        "/news-site/news/empty/",
        "/news-site/../secret.txt",
        "/news-site/%2e%2e/secret.txt",
        "/news/",
        "/",
    ],
)
def test_an_unknown_address_answers_with_the_sites_page(server: SiteServer, path: str) -> None:
    response, body = get(server, path)

    assert (response.status, body) == (404, "<!doctype html>Not here")
    assert response.headers["Content-Security-Policy"] == CONTENT_SECURITY_POLICY


def test_head_has_no_body(server: SiteServer) -> None:
    response, body = get(server, "/news-site/nothing", method="HEAD")

    assert (response.status, body) == (404, "")


def test_a_site_without_its_own_page_still_answers_404(tmp_path: Path) -> None:
    with SiteServer(tmp_path) as server:
        assert get(server, "/nothing")[0].status == 404
