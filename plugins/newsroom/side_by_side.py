"""Work on many things at once, a process for each core.

Processes are forked, so that they begin with all that was read, and only what they find crosses
back. When the one that waits for them is killed, their pipes break, and they end too.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

T = TypeVar("T")
R = TypeVar("R")

RUN = 100
BATCH = 32
"""Results that are sent together."""

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
    work: Callable[[Sequence[T]], Iterator[R]],
    things: Sequence[T],
    count: int,
    worth_it: int = WORTH_IT,
) -> Iterator[R]:
    """Yield what `work` finds in the things, in any order, with up to `count` processes where they
    are at least `worth_it`.

    An exception in one of them is raised here.
    """
    if count == 1 or len(things) < worth_it:
        yield from work(things)
        return
    # Most builds begin no process, and do without what it takes to hear of one.
    from multiprocessing.connection import Connection, wait  # noqa: PLC0415

    readers = [_start(work, _share(things, number, count)) for number in range(count)]
    pipes = [reader for reader, _ in readers]
    try:
        while pipes:
            for pipe in wait(pipes):
                assert isinstance(pipe, Connection)
                results, error = pipe.recv()
                yield from results
                if error is not None:
                    raise error
                if not results:
                    pipes.remove(pipe)
    finally:
        for pipe, child in readers:
            pipe.close()
            os.waitpid(child, 0)


def _share(things: Sequence[T], number: int, count: int) -> Sequence[T]:
    """Return one process's share: runs of neighbours, since they often need the same."""
    runs = range(number * RUN, len(things), count * RUN)
    return [thing for start in runs for thing in things[start : start + RUN]]


def _start(
    work: Callable[[Sequence[T]], Iterator[R]], things: Sequence[T]
) -> "tuple[Connection, int]":
    """Begin a process; return where its results come from, and its number."""
    from multiprocessing.connection import Pipe  # noqa: PLC0415 (as above)

    reader, writer = Pipe(duplex=False)
    sys.stdout.flush()
    child = os.fork()
    if child:
        writer.close()
        return reader, child
    reader.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one that waits is interrupted, and says so
    status = 1
    try:
        _send(work, things, writer)
        status = 0
    finally:
        os._exit(status)


def _send(
    work: Callable[[Sequence[T]], Iterator[R]], things: Sequence[T], writer: "Connection"
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
