"""Mails of Outlook made on the spot: an OLE container ([MS-CFB]) with the streams of [MS-OXMSG]."""

from __future__ import annotations

import struct

SECTOR = 512
END, FREE, FAT, NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF
Tree = dict[str, "bytes | Tree"]


def attachment(name: str, content: bytes, **more: str) -> Tree:
    """The storage of an attachment; `more`: text properties by code ("p3712" is the content id)."""
    texts = {f"__substg1.0_{code[1:]}001F": text.encode("utf-16-le") for code, text in more.items()}
    return {"__properties_version1.0": b"", "__substg1.0_37010102": content, **texts, **_name(name)}


def forwarded(name: str, mail: Tree) -> Tree:
    """The storage of a mail in a mail."""
    return {"__properties_version1.0": b"", "__substg1.0_3701000D": mail, **_name(name)}


def _name(name: str) -> Tree:
    return {"__substg1.0_3707001F": name.encode("utf-16-le")}


def mail(*attachments: Tree, body: str = "") -> Tree:
    """The storages of a mail."""
    numbered: Tree = {f"__attach_version1.0_#{i:08X}": tree for i, tree in enumerate(attachments)}
    return {"__properties_version1.0": b"", "__substg1.0_1000001F": body.encode("utf-16-le"), **numbered}


class Chains:
    """Sectors of one size and their table; a stream is a chain of them."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.data = b""
        self.table: list[int] = []

    def put(self, data: bytes) -> int:
        """The first sector of a stream."""
        first, count = len(self.table), -(-len(data) // self.size)
        self.data += data.ljust(count * self.size, b"\0")
        self.table += [*range(first + 1, first + count), END][:count]
        return first if count else END


def container(tree: Tree) -> bytes:
    """An OLE container of streams and storages."""
    big, small = Chains(SECTOR), Chains(64)
    entries: list[bytes] = []

    def add(name: str, node: bytes | Tree) -> int:
        index = len(entries)
        entries.append(b"")
        child, start, size, kind = NONE, 0, 0, 1 if index else 5
        if isinstance(node, bytes):
            start, size, kind = (big if len(node) >= 4096 else small).put(node), len(node), 2
        else:
            ordered = sorted(node.items(), key=lambda item: (len(item[0]), item[0].upper()))  # as [MS-CFB] 2.6.4 has it
            numbers = [add(inner, content) for inner, content in ordered]
            for number, right in zip(numbers, [*numbers[1:], NONE], strict=True):
                entry = entries[number]
                entries[number] = entry[:72] + struct.pack("<I", right) + entry[76:]
            child = numbers[0] if numbers else NONE
        if index == 0:  # the root's stream holds the small ones
            start, size = big.put(small.data), len(small.data)
        wide = name.encode("utf-16-le")
        links = struct.pack("<HBBIII", len(wide) + 2, kind, 1, NONE, NONE, child)
        entries[index] = wide.ljust(64, b"\0") + links + b"\0" * 36 + struct.pack("<IQ", start, size)
        return index

    add("Root Entry", tree)
    directory = big.put(b"".join(entries))
    small_table = struct.pack(f"<{len(small.table)}I", *small.table)
    first_small = big.put(small_table + b"\xff" * (-len(small_table) % SECTOR))
    first = len(big.table)
    count = 1
    while count * (SECTOR // 4) < first + count:
        count += 1
    table = [*big.table, *[FAT] * count]
    table += [FREE] * (count * (SECTOR // 4) - len(table))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    small_sectors = -(-len(small_table) // SECTOR)
    head += struct.pack("<IIIIIIIII", 0, count, directory, 0, 4096, first_small, small_sectors, END, 0)
    head += struct.pack("<109I", *(first + i if i < count else FREE for i in range(109)))
    return head + big.data + struct.pack(f"<{len(table)}I", *table)
