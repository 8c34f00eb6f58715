"""Archives and mails: what is in them is read in place, and nothing in them harms the rest."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from email.message import EmailMessage
from pathlib import Path

import outlook_build as outlook
import pytest
from ingest_build import codes, docx, para, zipped

from pipeline.ingest import read
from pipeline.ingest.containers import members as containers
from pipeline.ingest.found import Found
from pipeline.ingest.problems import UnreadableError
from pipeline.model import Status
from pipeline.run import corpus as run
from pipeline.tables.frames import Tables

PLAN = "KẾ HOẠCH\nTổ chức hội thi\n".encode()
WORD = docx(para("Kế hoạch"))


def archive(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as made:
        for name, data in files.items():
            made.writestr(zipfile.ZipInfo(name), data, method)
    return out.getvalue()


class Raw(zipfile.ZipInfo):
    """A member whose name is written as these bytes, without the flag for UTF-8."""

    raw = b""

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # noqa: N802 - zipfile's name for it
        return self.raw, 0


def named(raw: bytes, extra: bytes = b"") -> bytes:
    out = io.BytesIO()
    info = Raw("x")
    info.raw, info.extra = raw, extra
    with zipfile.ZipFile(out, "w") as made:
        made.writestr(info, PLAN)
    return out.getvalue()


def encrypted(data: bytes, *names: bytes) -> bytes:
    """The archive with the flag of encryption on some members, on all if none is named."""
    out = bytearray(data)
    for mark, flags, size in ((b"PK\x03\x04", 6, 30), (b"PK\x01\x02", 8, 46)):
        at = -1
        while (at := out.find(mark, at + 1)) >= 0:
            if not names or any(out[at + size :].startswith(name) for name in names):
                out[at + flags] |= 1
    return bytes(out)


def mail(*attachments: tuple[str, bytes], body: str = "Kính gửi các đơn vị", **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = headers.get("subject", "Gửi kế hoạch")
    message.set_content(body)
    for name, data in attachments:
        message.add_attachment(data, "application", "octet-stream", filename=name)
    return message


def found(tmp_path: Path, name: str, data: bytes) -> list[str]:
    path = tmp_path / name
    path.write_bytes(data)
    inside = containers.members(path)
    assert inside is not None
    for member in inside[0]:
        assert containers.locate(path / member) == (path, member)
    return inside[0]


@pytest.mark.parametrize(
    ("names", "expected", "why"),
    [
        (["a.docx", "b/c.docx"], ["a.docx", "b/c.docx"], "folders"),
        (["../../etc/passwd", "/x/y.txt", "C:\\Users\\z.txt"], ["etc/passwd", "x/y.txt", "Users/z.txt"], "traversal"),
        (["", "..", "./", "\x01.txt"], ["_", "_ (2)", "_.txt"], "names that are none"),
        (["__MACOSX/._a.docx", ".DS_Store", "b/.x", "~$a.docx", "Thumbs.db", "a.docx"], ["a.docx"], "litter"),
        (["../a.docx", "a.docx", "./a.docx"], ["a.docx", "a (2).docx", "a (3).docx"], "names that become alike"),
        (["Kế hoạch.docx"], ["Kế hoạch.docx"], "with the flag for UTF-8"),
        (["x" * 300 + ".docx"], ["x" * 195 + ".docx"], "a name that no disk would take"),
    ],
)
def test_names(tmp_path: Path, names: list[str], expected: list[str], why: str) -> None:
    assert found(tmp_path, "a.zip", archive(dict.fromkeys(names, PLAN))) == expected, why


NAME = "Kế hoạch phòng, chống bệnh dại ở Đắk Lắk.docx"


@pytest.mark.parametrize(
    ("raw", "extra", "expected", "why"),
    [
        (NAME.encode(), b"", NAME, "UTF-8 without its flag"),
        (
            b"K\xea\xec hoa\xf2ch \xd0\xe3k L\xe3k.docx",
            b"",
            "Kế hoạch Đăk Lăk.docx",
            "Windows in Vietnam",
        ),
        (b"r\x82sum\x82.docx", b"", "résumé.docx", "DOS in the West"),
        (
            b"K? ho?ch.docx",
            struct.pack("<HHBI", 0x7075, 5 + len(NAME.encode()), 1, zlib.crc32(b"K? ho?ch.docx")) + NAME.encode(),
            NAME,
            "the field for Unicode names",
        ),
    ],
)
def test_names_of_old_archives(tmp_path: Path, raw: bytes, extra: bytes, expected: str, why: str) -> None:
    assert found(tmp_path, "a.zip", named(raw, extra)) == [expected], why


def test_what_is_no_container(tmp_path: Path) -> None:
    web = b"MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>x"
    for name, data in {
        "a.docx": WORD, "b.xlsx": zipped({"xl/workbook.xml": "<x/>"}), "c.txt": PLAN, "d.mht": web, "e.zip": b"PK\3\4broken",
        "f.eml": mail().as_bytes(), "g.msg": outlook.container(outlook.mail(body="x")),
    }.items():  # fmt: skip
        path = tmp_path / name
        path.write_bytes(data)
        assert containers.members(path) is None, name


# --- mails ---------------------------------------------------------------------------------------------------


def test_attachments_of_a_mail(tmp_path: Path) -> None:
    message = mail(("Kế hoạch.docx", WORD), ("a/b.txt", PLAN), ("Kế hoạch.docx", WORD))
    message.add_attachment(b"x", "application", "pkcs7-signature", filename="smime.p7s")
    message.add_attachment(mail(("c.txt", PLAN), subject="Chuyển tiếp"))
    message.add_attachment(b"GIF89a", "image", "gif", filename="logo.gif", disposition="inline", cid="<1>")
    expected = ["Kế hoạch.docx", "a_b.txt", "Kế hoạch (2).docx", "Chuyển tiếp.eml"]
    assert found(tmp_path, "m.eml", message.as_bytes()) == expected
    assert read(tmp_path / "m.eml" / "Kế hoạch.docx").blocks[0].text == "Kế hoạch"
    assert read(tmp_path / "m.eml" / "Chuyển tiếp.eml" / "c.txt").status is Status.OK


@pytest.mark.parametrize(
    ("header", "why"),
    [
        ("filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch.txt", "RFC 2231"),
        ('filename="=?utf-8?B?S+G6vyBob+G6oWNoLnR4dA==?="', "RFC 2047, which is not allowed there and usual"),
        ('filename="Kế hoạch.txt"', "raw UTF-8"),
    ],
)
def test_names_of_attachments(tmp_path: Path, header: str, why: str) -> None:
    lines = ["From: a@b", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=x", "", "--x"]
    lines += [f"Content-Disposition: attachment; {header}", "", "KẾ HOẠCH", "--x--", ""]
    assert found(tmp_path, "m.eml", "\r\n".join(lines).encode()) == ["Kế hoạch.txt"], why


@pytest.mark.parametrize(
    "header", [b'Content-Type: x/y; charset="a\0b"', b"Content-Transfer-Encoding: \0", b"Content-Type: message/rfc822"]
)
def test_a_damaged_part_of_a_mail(tmp_path: Path, header: bytes) -> None:
    part = b"\n--x\nContent-Disposition: attachment; filename=a.txt\n"
    data = (
        b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n"
        + part
        + header
        + b"\n\nKE HOACH"
        + part
        + b"\nKE HOACH\n--x--\n"
    )
    names = found(tmp_path, "m.eml", data)
    assert len(names) == 2
    assert read(tmp_path / "m.eml" / names[1]).status is Status.OK


def test_long_headers_before_the_mail(tmp_path: Path) -> None:
    data = b"".join(b"X-Received_%d: by host\r\n folded\r\n" % i for i in range(400)) + mail(("a.txt", PLAN)).as_bytes()
    assert found(tmp_path, "m.eml", data) == ["a.txt"]


def test_mail_without_attachments_is_a_document(tmp_path: Path) -> None:
    path = tmp_path / "m.eml"
    path.write_bytes(mail(body="KẾ HOẠCH\nTổ chức hội thi").as_bytes())
    source = read(path)
    assert (source.format, [b.text for b in source.blocks]) == ("eml", ["KẾ HOẠCH", "Tổ chức hội thi"])


def test_attachments_of_an_outlook_mail(tmp_path: Path) -> None:
    inner = outlook.mail(outlook.attachment("Kế hoạch.docx", WORD))
    logo = outlook.attachment("logo.png", b"x", p3712="cid", p370E="image/png")
    data = outlook.container(
        outlook.mail(outlook.attachment("a/b.txt", PLAN), outlook.forwarded("Gửi lại", inner), logo)
    )
    assert sorted(found(tmp_path, "m.msg", data)) == ["Gửi lại.msg/Kế hoạch.docx", "a_b.txt"]
    assert read(tmp_path / "m.msg" / "Gửi lại.msg" / "Kế hoạch.docx").blocks[0].text == "Kế hoạch"


def test_outlook_mail_without_attachments_is_a_document(tmp_path: Path) -> None:
    path = tmp_path / "m.msg"
    path.write_bytes(outlook.container(outlook.mail(body="KẾ HOẠCH")))
    source = read(path)
    assert (source.format, [b.text for b in source.blocks]) == ("msg", ["KẾ HOẠCH"])


def test_outlook_mail_with_huge_sectors(tmp_path: Path) -> None:
    data = outlook.container(outlook.mail(body="x"))
    path = tmp_path / "m.msg"
    path.write_bytes(data[:30] + b"\x28" + data[31:])
    assert containers.members(path) is None
    assert read(path).status is Status.FAILED


# --- in a run ------------------------------------------------------------------------------------------------


def problems(tables: Tables) -> dict[str, str]:
    wrong = tables.diagnostics[tables.diagnostics["severity"] == "error"]
    return dict(zip(wrong["doc_id"], wrong["code"], strict=True))


def nested(depth: int) -> bytes:
    data = PLAN
    for level in range(depth):
        data = archive({"a.txt" if level == 0 else f"{level}.zip": data})
    return data


@pytest.mark.parametrize("workers", [1, 2])
def test_a_bad_member_costs_only_itself(tmp_path: Path, workers: int) -> None:
    inner = archive({"c.txt": PLAN, "mail.eml": mail(("d.txt", PLAN)).as_bytes()})
    good = archive(
        {
            "z.txt": PLAN,
            "b.docx": WORD[:200],
            "in.zip": inner,
            "secret.txt": PLAN,
            "e.txt": b"",
            "x.rar": b"Rar!\x1a\x07\1\0",
        }
    )
    bomb = archive({"bomb.txt": b" " * (30 * 2**20), "a.txt": PLAN})
    files = {
        "plans.zip": encrypted(good, b"secret.txt"),
        "plans-b.txt": PLAN,
        "all-secret.zip": encrypted(archive({"a.txt": PLAN})),
        "bomb.zip": bomb,
        "deep.zip": nested(4),
        "empty.zip": archive({}),
        "cut.zip": good[:300],
        "word.docx": archive({"a.docx": WORD}),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    seen: list[tuple[int, int]] = []
    tables = run.extract(tmp_path, workers=workers, progress=lambda n, all_, _: seen.append((n, all_)))
    assert problems(tables) == {
        "all-secret.zip": "password_protected",
        "bomb.zip/bomb.txt": "packed_too_much",
        "cut.zip": "damaged_file",
        "deep.zip/3.zip/2.zip/1.zip": "nested_too_deep",
        "empty.zip": "empty_archive",
        "plans.zip/b.docx": "damaged_file",
        "plans.zip/e.txt": "empty_file",
        "plans.zip/secret.txt": "password_protected",
        "plans.zip/x.rar": "archive_not_read",
    }
    read_well = tables.documents.loc[tables.documents["status"] == "ok", "doc_id"]
    expected = [
        "bomb.zip/a.txt",
        "plans-b.txt",
        "plans.zip/in.zip/c.txt",
        "plans.zip/in.zip/mail.eml/d.txt",
        "plans.zip/z.txt",
    ]
    assert list(read_well) == [*expected, "word.docx/a.docx"]
    assert list(tables.documents["doc_id"]) == sorted(tables.documents["doc_id"])
    assert seen[-1] == (15, 15)


def test_a_member_alone(tmp_path: Path) -> None:
    path = tmp_path / "plans.zip"
    path.write_bytes(archive({"a/b.txt": PLAN, "in.zip": archive({"c.txt": PLAN})}))
    for inside in ("a/b.txt", "in.zip/c.txt"):
        tables = run.extract(path / inside, workers=1, progress=False)
        assert list(tables.documents["doc_id"]) == [f"plans.zip/{inside}"]
        assert list(tables.documents["status"]) == ["ok"]
    both = run.extract([path, path / "a" / "b.txt"], workers=1, progress=False)
    assert list(both.documents["doc_id"]) == ["plans.zip/a/b.txt", "plans.zip/in.zip/c.txt"], "read once"
    assert codes(read(path / "none.txt")) == ["missing_file"]


def test_members_are_counted_over_all_depths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(containers, "MAX_MEMBERS", 4)
    three = archive({f"{n}.txt": PLAN for n in range(3)})
    (tmp_path / "a.zip").write_bytes(archive({"0.txt": PLAN, "1.zip": three, "2.zip": three}))
    (tmp_path / "b.zip").write_bytes(archive({f"{n}.txt": PLAN for n in range(5)}))
    tables = run.extract(tmp_path, workers=1, progress=False)
    assert problems(tables) == {
        "a.zip/1.zip": "too_many_members",
        "a.zip/2.zip": "too_many_members",
        "b.zip": "too_many_members",
    }


def test_bytes_in_all_are_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    containers.check(1, containers.MAX_TOTAL)
    with pytest.raises(UnreadableError, match="too_large"):
        containers.check(1, containers.MAX_TOTAL + 1)


def test_a_container_is_opened_once_for_all_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At every depth; and anew when the file has changed."""
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        for n in range(20):
            archive.writestr(f"x/{n}.txt", str(n))
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("in.zip", inner.getvalue())
        archive.writestr("b.txt", "b")
    looked: list[str] = []
    inside = containers._inside
    monkeypatch.setattr(containers, "_inside", lambda stream, suffix: looked.append(suffix) or inside(stream, suffix))
    assert [containers.content(path / "in.zip" / f"x/{n}.txt") for n in range(20)] == [
        str(n).encode() for n in range(20)
    ]
    assert containers.content(path / "b.txt") == b"b"
    assert len(looked) == 2
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("c.txt", "c")
    assert containers.content(path / "c.txt") == b"c"


def test_many_files_of_one_name_are_told_apart_in_linear_time() -> None:
    found = [Found("a.txt", 1, lambda: b"x") for _ in range(5000)]
    names = [m.name for m in containers._named([*found, Found("a (3).txt", 1, lambda: b"y")])]
    assert len(set(names)) == 5001
    assert names[:3] == ["a.txt", "a (2).txt", "a (3).txt"]


def test_members_that_share_bytes_are_refused(tmp_path: Path) -> None:
    """Two entries of the directory that lead to the same bytes (Fifield's bomb)."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("a.txt", "x" * 999)
        archive.writestr("b.txt", "x" * 999)
        archive.infolist()[1].header_offset = 0
    (tmp_path / "bomb.zip").write_bytes(data.getvalue())
    with pytest.raises(UnreadableError) as refused:
        containers.members(tmp_path / "bomb.zip")
    assert refused.value.values["reason"] == "overlap"
