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


class BitReader:
    """Reads the codes out of bytes again, from a place in them on."""

    def __init__(self, data: bytes) -> None:
        self._bits = f"{int.from_bytes(data, 'big'):0{len(data) * 8}b}" if data else ""
        self.at = 0

    @classmethod
    def of(cls, bits: str) -> "BitReader":
        """Return a reader of bits that are given as such."""
        reader = cls(b"")
        reader._bits = bits
        return reader

    def __bool__(self) -> bool:
        return self.at < len(self._bits)

    def since(self, start: int) -> str:
        """Return the bits read since a place."""
        return self._bits[start : self.at]

    def take(self, count: int) -> int:
        """Return the number that the next `count` bits are."""
        start, self.at = self.at, self.at + count
        return int(self._bits[start : self.at], 2) if count else 0

    def gamma(self) -> int:
        """Return the number that a gamma code stands for."""
        one = self._bits.index("1", self.at)
        zeros, self.at = one - self.at, one
        return self.take(zeros + 1)

    def rice(self, low: int) -> int:
        """Return the number that a Rice code stands for."""
        if self._bits.startswith("1" * ESCAPE, self.at):
            self.at += ESCAPE
            return self.gamma()
        return self.unary() << low | self.take(low)

    def unary(self) -> int:
        """Return the number of ones before the next zero."""
        zero = self._bits.index("0", self.at)
        ones, self.at = zero - self.at, zero + 1
        return ones
