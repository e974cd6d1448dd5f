"""Numbers as bits: Elias' gamma code, Rice's code, and bytes of seven bits for lengths of lists.

Codes are built as strings of `0` and `1`, which Python joins and packs faster than it shifts.
Sources: P. Elias, “Universal codeword sets”, 1975; R. Rice, “Some practical universal noiseless
coding techniques”, 1979.
"""

from functools import lru_cache

MORE = 0x80
"""The bit of a byte that says that more of the number follow."""


@lru_cache(maxsize=65536)
def gamma(number: int) -> str:
    """Return Elias' gamma code of a number from 1: short for small ones, without a bound."""
    binary = f"{number:b}"
    return "0" * (len(binary) - 1) + binary


ESCAPE = 12
"""Ones after which a number is not written by Rice's code but by Elias'."""


@lru_cache(maxsize=65536)
def rice(number: int, low: int) -> str:
    """Return Rice's code of a number from 0: `low` bits as they are, the rest in unary."""
    if number >> low >= ESCAPE:
        return "1" * ESCAPE + gamma(number)
    return "1" * (number >> low) + "0" + (f"{number & ((1 << low) - 1):0{low}b}" if low else "")


def unary(number: int) -> str:
    """Return as many ones as a number says, and a zero."""
    return "1" * number + "0"


def packed(bits: str) -> bytes:
    """Return bits as bytes, the last one filled up with zeros."""
    size = -(-len(bits) // 8)
    return int(bits.ljust(size * 8, "0"), 2).to_bytes(size, "big") if bits else b""


def varint(number: int) -> bytes:
    """Return a number from 0 in bytes of seven bits, the lowest first (LEB128)."""
    out = bytearray()
    while number >= MORE:
        out.append(number % MORE | MORE)
        number >>= 7
    out.append(number)
    return bytes(out)


def read_varint(data: bytes, at: int) -> tuple[int, int]:
    """Return the number that begins at a place, and the place behind it."""
    number = shift = 0
    while True:
        byte = data[at]
        at += 1
        number |= byte % MORE << shift
        shift += 7
        if byte < MORE:
            return number, at


def bits_of(data: bytes) -> str:
    """Return bytes as bits."""
    return f"{int.from_bytes(data, 'big'):0{len(data) * 8}b}" if data else ""


GAMMA_BITS = 48
"""Bits of the greatest number that is read back."""


SHORT_BITS = 24
"""Zeros that no gamma code in most lists has more of: a pattern for all that may be takes longer to
compile than most lists to read."""


def _gamma_pattern(zeros: int, most: int) -> str:
    """Return a regular expression for gamma codes that begin with so many zeros, or more."""
    rest = f".{{{zeros}}}" if zeros else ""
    return f"1{rest}" if zeros == most else f"(?:1{rest}|0{_gamma_pattern(zeros + 1, most)})"


GAMMA = _gamma_pattern(0, GAMMA_BITS)
"""A regular expression for a gamma code: with these, lists are read faster than bit by bit."""

SHORT_GAMMA = _gamma_pattern(0, SHORT_BITS)
"""The same where all codes `are_short`."""


def are_short(bits: str) -> bool:
    """Whether no gamma code that stands somewhere in bits has many zeros."""
    return "0" * (SHORT_BITS + 1) not in bits


def rice_pattern(low: int, gamma_pattern: str) -> str:
    """Return a regular expression for a Rice code, given that for Elias' codes."""
    return f"(?:1{{{ESCAPE}}}{gamma_pattern}|1*0.{{{low}}})"


def gamma_value(code: str) -> int:
    """Return the number of a gamma code."""
    return int(code, 2)


@lru_cache(maxsize=65536)
def rice_value(code: str, low: int) -> int:
    """Return the number of a Rice code."""
    if code.startswith("1" * ESCAPE):
        return gamma_value(code[ESCAPE:])
    ones = code.index("0")
    return ones << low | int(code[ones + 1 :] or "0", 2)


def unary_value(code: str) -> int:
    """Return the number of a unary code."""
    return len(code) - 1
