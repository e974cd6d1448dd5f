"""Work on many things at once, a process for each core.

Processes are forked, so that they begin with all that was read, and only what they find crosses
back. The one that waits for them works too: one process less has its own copy of what was read.
When it is killed, the pipes of the others break, and they end too.
"""

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain
from struct import Struct
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

T = TypeVar("T")
R = TypeVar("R")

RUN = 32
"""Things that a process takes at a time, neighbours, since they often need the same."""

RUNS = 1024
"""How many runs there may be: a pipe holds the numbers of as many."""

NUMBER = Struct("I")

BATCH = 32
"""Results that are sent together, and after which one takes those of others, all that are there:
whoever found more than a pipe holds would wait."""

ROOM = 1 << 20
"""Bytes that a pipe is to hold, so that nobody waits to be heard; anyone may have as many."""

WORTH_IT = 64
"""Things that take longer to work on than a process takes to begin."""


def can_fork() -> bool:
    """Whether a process can go on as two."""
    return hasattr(os, "fork") and sys.platform != "darwin"  # macOS's own libraries forbid it


def processes() -> int:
    """Return how many processes may run at once: the cores this one may use; one where processes
    cannot be forked."""
    if not can_fork():
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1


def side_by_side(
    work: Callable[[Iterable[T]], Iterator[R]],
    things: Sequence[T],
    count: int,
    worth_it: int = WORTH_IT,
) -> Iterator[R]:
    """Yield what `work` finds in the things, in any order, with up to `count` processes, of which
    this is one, where the things are at least `worth_it`.

    An exception in one of them is raised here.
    """
    if count == 1 or len(things) < worth_it:
        yield from work(things)
        return
    queue = _queue(things)
    untaken = chain.from_iterable(_runs(queue, things))
    others = dict(_start(work, untaken) for _ in range(count - 1))
    pipes = set(others)
    try:
        for number, result in enumerate(work(untaken), 1):
            yield result
            if number % BATCH == 0:
                while heard := list(_received(pipes, timeout=0)):
                    yield from heard
        while pipes:
            yield from _received(pipes, timeout=None)
    finally:
        os.close(queue)
        for pipe, child in others.items():
            pipe.close()
            os.waitpid(child, 0)


def _run_length(things: Sequence[T]) -> int:
    return max(RUN, -(-len(things) // RUNS))


def _queue(things: Sequence[T]) -> int:
    """Return the end of a pipe from which whoever is free reads the number of the next run."""
    taking, giving = os.pipe()
    numbers = range(-(-len(things) // _run_length(things)))
    os.write(giving, b"".join(map(NUMBER.pack, numbers)))
    os.close(giving)
    return taking


def _runs(queue: int, things: Sequence[T]) -> Iterator[Sequence[T]]:
    """Yield the runs that this process takes."""
    length = _run_length(things)
    while number := os.read(queue, NUMBER.size):
        start = NUMBER.unpack(number)[0] * length
        yield things[start : start + length]


def _received(pipes: "set[Connection]", timeout: float | None) -> Iterator[Any]:
    """Yield what others have found by now; take away the pipes of those that have ended."""
    # Most builds begin no process, and do without what it takes to hear of one.
    from multiprocessing.connection import Connection, wait  # noqa: PLC0415

    for pipe in wait(pipes, timeout):
        assert isinstance(pipe, Connection)
        results, error = pipe.recv()
        yield from results
        if error is not None:
            raise error
        if not results:
            pipes.remove(pipe)


def _start(
    work: Callable[[Iterable[T]], Iterator[R]], things: Iterable[T]
) -> "tuple[Connection, int]":
    """Begin a process; return where its results come from, and its number."""
    from multiprocessing.connection import Pipe  # noqa: PLC0415 (as above)

    reader, writer = Pipe(duplex=False)
    widen(writer.fileno())

    def send() -> None:
        reader.close()
        _send(work, things, writer)

    child = begin(send)
    writer.close()
    return reader, child


def begin(do: Callable[[], object]) -> int:
    """Begin a process that does one thing and ends; return its number."""
    sys.stdout.flush()
    child = os.fork()
    if child:
        return child
    gc.freeze()  # what was read stays: to look through it for cycles would copy its memory
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one that waits is interrupted, and says so
    status = 1
    try:
        do()
        status = 0
    finally:
        os._exit(status)


def widen(pipe: int) -> None:
    """Let a pipe hold more, where the system can."""
    import fcntl  # noqa: PLC0415 (not every system has it, nor can those without it fork)

    if hasattr(fcntl, "F_SETPIPE_SZ"):
        with suppress(OSError):
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, ROOM)


def _send(
    work: Callable[[Iterable[T]], Iterator[R]], things: Iterable[T], writer: "Connection"
) -> None:
    """Send the results in batches, then an empty one, or the exception that ended them."""
    batch: list[R] = []
    try:
        for result in work(things):
            batch.append(result)
            if len(batch) == BATCH:
                writer.send((batch, None))
                batch = []
    except BrokenPipeError:
        return
    except Exception as error:  # noqa: BLE001 (it is raised again where it is waited for)
        writer.send((batch, error))
        return
    if batch:
        writer.send((batch, None))
    writer.send(([], None))
