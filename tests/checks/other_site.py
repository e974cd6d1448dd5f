"""Another site, on this machine: it answers as its paths say, and notes who asks."""

from __future__ import annotations

from collections import Counter
from http.server import BaseHTTPRequestHandler
from threading import Lock
from time import sleep

from tests.site_server import LocalServer

AWHILE = 0.005
"""Seconds that an answer takes, so that two questions at once would be seen to be."""

ROBOTS = "User-agent: on-record-links\nDisallow: /private\n"


class OtherSite(LocalServer):
    """Answers while the `with` lasts; `robots` is what its robots.txt says, with its status."""

    def __init__(self, robots: str = ROBOTS, robots_status: int = 200) -> None:
        self.robots = robots_status, robots
        self.asked: list[tuple[str, str]] = []
        self.agents: set[str] = set()
        self.at_once = Counter[str]()
        self.most_at_once = 0
        self.lock = Lock()
        super().__init__(_Answering)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        """Return the address of a path."""
        return f"http://{host}:{self.server_port}{path}"


class _Answering(BaseHTTPRequestHandler):
    """Answers by the path: `/404`, `/405-to-head`, `/to/200`, `/wait/1`, `/cut`."""

    server: OtherSite
    protocol_version = "HTTP/1.1"

    def do_HEAD(self) -> None:
        """Answer without a body."""
        self._counted()

    def do_GET(self) -> None:
        """Answer with a body."""
        self._counted()

    def _counted(self) -> None:
        host = self.headers["Host"]
        with self.server.lock:
            times = self.server.asked.count((self.command, self.path))
            self.server.asked.append((self.command, self.path))
            self.server.agents.add(self.headers["User-Agent"])
            self.server.at_once[host] += 1
            self.server.most_at_once = max(self.server.most_at_once, self.server.at_once[host])
        sleep(AWHILE)
        with self.server.lock:  # before it answers: then the next question may come at once
            self.server.at_once[host] -= 1
        self._answer(times)

    def _answer(self, times: int) -> None:
        match self.path.split("/")[1:]:
            case ["robots.txt"]:
                self._send(self.server.robots[0], body=self.server.robots[1])
            case ["405-to-head"]:
                self._send(405 if self.command == "HEAD" else 200)
            case ["for-good", *rest]:
                self._send(301, Location=f"/{'/'.join(rest)}")
            case ["for-now", *rest]:
                self._send(302, Location=f"/{'/'.join(rest)}")
            case ["round"]:
                self._send(301, Location="/round")
            case ["wait", seconds]:
                self._send(200 if times else 429, **{"Retry-After": seconds})
            case ["cut"]:
                self.close_connection = True
            case [status]:
                self._send(int(status))

    def _send(self, status: int, body: str = "A page", **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body.encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Stay silent."""
