"""The server compresses as hosts do, and counts what searching costs."""

import gzip
from pathlib import Path
from urllib.request import urlopen

from benchmarks.search.serving import Server


def test_bytes_of_scripts_and_of_the_index_are_counted(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<title>A page</title>", "utf-8")
    (tmp_path / "client.js").write_text("search();" * 1000, "utf-8")
    (tmp_path / "terms.bin").write_bytes(bytes(1000))
    with Server(tmp_path, wasm=False) as server:
        for path in ("/", "/client.js", "/terms.bin"):
            with urlopen(server.origin + path) as answer:  # noqa: S310 (our own server)
                body = answer.read()
                packed = answer.headers["Content-Encoding"] == "gzip"
            assert packed == (path != "/terms.bin")
            assert (gzip.decompress(body) if packed else body) == (
                tmp_path / (path[1:] or "index.html")
            ).read_bytes()
        assert [sent.path for sent in server.since(0)] == ["/client.js", "/terms.bin"]
        assert server.since(0)[0].size < 200
        assert server.since(0)[1].size == 1000
