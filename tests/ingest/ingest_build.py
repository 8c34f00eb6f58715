"""Small input files made on the spot: Word packages from raw XML, PDF from raw bytes."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path

from pipeline.ingest import read_bytes
from pipeline.model import Block, BlockKind, Region, Source

DEV = Path(__file__).resolve().parents[3] / "shared" / "dev"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def para(*runs: str, properties: str = "") -> str:
    """A paragraph of runs given as XML or plain text."""
    inner = "".join(r if r.startswith("<") else run(r) for r in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def listed(text: str, num: int, level: int = 0) -> str:
    """A numbered paragraph."""
    return para(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')


def table(*rows: str) -> str:
    """A table of rows of cells."""
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def cell(*inner: str, properties: str = "") -> str:
    """A table cell; plain text becomes a paragraph."""
    content = "".join(i if i.startswith("<") else para(i) for i in inner)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def abstract(key: int, levels: Sequence[str], extra: str = "") -> str:
    """An abstract list; each level is the inside of its `w:lvl`."""
    inner = "".join(f'<w:lvl w:ilvl="{i}">{level}</w:lvl>' for i, level in enumerate(levels))
    return (
        f'<w:abstractNum w:abstractNumId="{key}"><w:multiLevelType w:val="multilevel"/>{extra}{inner}</w:abstractNum>'
    )


def level(number_format: str, text: str, start: int = 1, extra: str = "") -> str:
    """The inside of a list level."""
    return f'<w:start w:val="{start}"/><w:numFmt w:val="{number_format}"/>{extra}<w:lvlText w:val="{text}"/>'


def num(key: int, abstract_key: int, overrides: str = "") -> str:
    """A list over an abstract list."""
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{abstract_key}"/>{overrides}</w:num>'


def docx(
    body: str,
    numbering: str = "",
    styles: str = "",
    parts: dict[str, str] | None = None,
    main_type: str = f"{TYPES}.document.main+xml",
) -> bytes:
    """A Word package with this body. `parts`: kind of relation -> inside of the part's root element."""
    files = {"word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"}
    relations = []
    all_parts = {
        **({"numbering": numbering} if numbering else {}),
        **({"styles": styles} if styles else {}),
        **(parts or {}),
    }
    overrides = f'<Override PartName="/word/document.xml" ContentType="{main_type}"/>'
    for kind, inner in all_parts.items():
        base = kind.rstrip("0123456789")
        root = {"header": "hdr", "footer": "ftr"}.get(base, base)
        files[f"word/{kind}.xml"] = f"<w:{root} {NAMESPACES}>{inner}</w:{root}>"
        relations.append(f'<Relationship Id="{kind}" Type="{R}/{base}" Target="{kind}.xml"/>')
        overrides += f'<Override PartName="/word/{kind}.xml" ContentType="{TYPES}.{base}+xml"/>'
    package = "http://schemas.openxmlformats.org/package/2006"
    files["word/_rels/document.xml.rels"] = (
        f'<Relationships xmlns="{package}/relationships">{"".join(relations)}</Relationships>'
    )
    files["_rels/.rels"] = (
        f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="d" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>'
    )
    files["[Content_Types].xml"] = (
        f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
    return zipped(files)


def zipped(files: dict[str, str]) -> bytes:
    """A zip archive of text files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(
                name, text if text.startswith("<?xml") or "xml" not in name else f'<?xml version="1.0"?>{text}'
            )
    return out.getvalue()


def read_docx_body(body: str, **more: str) -> list[Block]:
    """Body blocks of a Word package made of this."""
    return body_of(read_bytes(docx(body, **more), ".docx"))  # type: ignore[arg-type]


def body_of(source: Source) -> list[Block]:
    """Blocks of the body."""
    return [block for block in source.blocks if block.region is Region.BODY]


def shown(blocks: Sequence[Block]) -> list[str]:
    """Paragraphs as a reader sees them, tables as "[cell|cell]"."""
    return [
        f"[{'|'.join(c.text for c in block.cells)}]"
        if block.kind is BlockKind.TABLE
        else f"{block.label} {block.text}".strip()
        for block in blocks
    ]


def codes(source: Source) -> list[str]:
    """Codes of the diagnostics."""
    return [diagnostic.code for diagnostic in source.diagnostics]


# --- PDF -----------------------------------------------------------------------------------------------------


def pdf(*pages: str, extra: Sequence[bytes] = (), resources: str = "") -> bytes:
    """A PDF whose pages have these content streams; F1 is Helvetica, F2 Helvetica-Bold. `extra`: objects from 5 on."""
    first = 5 + len(extra)
    kids = " ".join(f"{first + 2 * i} 0 R" for i in range(len(pages)))
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        *extra,
    ]
    for i, content in enumerate(pages):
        stream = content.encode("cp1252")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {first + 2 * i + 1} 0 R "
            f"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> {resources} >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n" % len(stream) + stream + b"\nendstream")
    return assembled(objects)


def assembled(objects: Sequence[bytes], trailer: str = "") -> bytes:
    """A PDF file of numbered objects."""
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for offset in offsets:
        out += b"%010d 00000 n \n" % offset
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def at(x: float, y: float, text: str, font: str = "F1", size: int = 12) -> str:
    """Text at a place, counted from the bottom left."""
    return f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET\n"


def grey_image(width: int, height: int, pixels: bytes) -> bytes:
    """An image object."""
    data = zlib.compress(pixels)
    head = (
        f"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray "
        f"/BitsPerComponent 8 /Filter /FlateDecode /Length {len(data)} >>\nstream\n"
    )
    return head.encode() + data + b"\nendstream"
