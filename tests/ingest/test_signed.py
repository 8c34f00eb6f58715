"""Electronic signatures of real signed PDFs, made here with a certificate of our own."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields, signers
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from pipeline.extract import extract
from pipeline.ingest import read_bytes
from pipeline.layout import lay_out
from pipeline.model import Intact, Signature
from pipeline.segment import segment
from pipeline.tables import schema
from pipeline.tables.rows import rows

OFFICE, ORGANISATION, AUTHORITY = "Sở Y tế", "Ủy ban nhân dân tỉnh Lâm Hải", "Cơ quan chứng thực thử nghiệm"


def signer(name: str, organisation: str | None = ORGANISATION) -> signers.Signer:
    """Somebody with a certificate that nobody has reason to trust."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = [x509.NameAttribute(NameOID.COMMON_NAME, name)]
    subject += [x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation)] if organisation else []
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(x509.Name(subject))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, AUTHORITY)]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .sign(key, hashes.SHA256())
    )
    password = b"x"
    made = serialization.pkcs12.serialize_key_and_certificates(
        b"a", key, certificate, None, serialization.BestAvailableEncryption(password)
    )
    found = signers.SimpleSigner.load_pkcs12_data(made, [], passphrase=password)
    assert found is not None
    return found


def page(*lines: str) -> bytes:
    held = io.BytesIO()
    canvas = Canvas(held, pageCompression=0)
    canvas.setFont(pdfmetrics.standardFonts[0], 12)
    for n, line in enumerate(lines or ("KE HOACH",)):
        canvas.drawString(72, 760 - 20 * n, line)
    canvas.save()
    return held.getvalue()


def signed(pdf: bytes, *names: str) -> bytes:
    for n, name in enumerate(names):
        writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
        meta = signers.PdfSignatureMetadata(field_name=f"s{n}", md_algorithm="sha256")
        pdf = signers.sign_pdf(
            writer, meta, signer=signer(name), new_field_spec=fields.SigFieldSpec(f"s{n}")
        ).getvalue()
    return pdf


def added(pdf: bytes) -> bytes:
    """Another saying of the first page behind what was signed."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    root_page = writer.root["/Pages"]["/Kids"][0]
    root_page[pdf_name("/Rotate")] = PdfFileReader(io.BytesIO(pdf)).trailer["/Size"]
    writer.update_container(root_page)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def changed(pdf: bytes) -> bytes:
    return pdf.replace(b"72 760", b"72 761", 1)


def broken(pdf: bytes) -> bytes:
    """Its certificate cut out of the signature."""
    at = pdf.index(b"/Contents <") + len(b"/Contents <")
    return pdf[:at] + b"0" * 400 + pdf[at + 400 :]


BY = f"{OFFICE} ({ORGANISATION})"
PERSON = f"Lê Thị Sen ({ORGANISATION})"


@pytest.mark.parametrize(
    ("pdf", "found", "codes"),
    [
        pytest.param(page(), [], [], id="not signed"),
        pytest.param(signed(page(), OFFICE), [(BY, Intact.INTACT)], ["signed_electronically"], id="as it was signed"),
        pytest.param(
            signed(page(), "Lê Thị Sen", OFFICE),
            [(PERSON, Intact.INTACT), (BY, Intact.INTACT)],
            ["signed_electronically"] * 2,
            id="a person, then the office: a later signature changes nothing",
        ),
        pytest.param(added(signed(page(), OFFICE)), [(BY, Intact.EXTENDED)], ["signature_extended"], id="something added behind"),
        pytest.param(changed(signed(page(), OFFICE)), [(BY, Intact.ALTERED)], ["signature_altered"], id="a letter moved"),
        pytest.param(broken(signed(page(), OFFICE)), [("", None)], ["signature_unread"], id="a signature that is none"),
    ],
)  # fmt: skip
def test_who_signed_and_whether_the_file_is_as_it_was(
    pdf: bytes, found: list[tuple[str, Intact | None]], codes: list[str]
) -> None:
    source = read_bytes(pdf, "a.pdf")
    assert [(s.by, s.intact) for s in source.signatures] == found
    assert [
        d.code for d in source.diagnostics if d.code in ("signed_electronically", *codes) or "signature" in d.code
    ] == codes
    assert all(s == Signature() or s.authority == AUTHORITY for s in source.signatures)


@pytest.mark.parametrize(
    ("names", "signer_name", "signed_by", "state"),
    [
        pytest.param((OFFICE,), None, BY, "intact", id="an office is no person"),
        pytest.param(("LÊ THỊ SEN", OFFICE), "Lê Thị Sen", f"LÊ THỊ SEN ({ORGANISATION}); {BY}", "intact", id="one person"),
        pytest.param(("Lê Thị Sen", "Mai Văn Tám"), None, f"{PERSON}; Mai Văn Tám ({ORGANISATION})", "intact", id="whose of two?"),
    ],
)  # fmt: skip
def test_a_signature_tells_what_the_page_does_not(
    names: tuple[str, ...], signer_name: str | None, signed_by: str, state: str
) -> None:
    source = read_bytes(signed(page("KE HOACH", "I. NOI DUNG"), *names), "a.pdf")
    found = rows("a.pdf", source, extract(segment(lay_out(source))))
    (document,) = (dict(zip(schema.DOCUMENTS.names, row, strict=True)) for row in found["documents"])
    assert (document["signer"], document["signed_by"], document["signature"]) == (signer_name, signed_by, state)
    told = {row[schema.DIAGNOSTICS.index("code")] for row in found["diagnostics"]}
    assert ("signer_from_signature" in told) == (signer_name is not None)
    assert "day_of_signature" in told, "the page has no day"
