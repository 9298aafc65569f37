"""E-mails: the message's words, headers for title, date and sender; attachments named, hostile ones refused."""

import base64
from contextlib import suppress
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.errors import ReadingError
from crossbearing.options import ReadingOptions
from crossbearing.reading import read
from crossbearing.reading.mails import read_mail
from crossbearing.values.documents import Document
from crossbearing.values.sources import Source

WORDS = "Three people died when a bridge fell into the river at Arnsby, the police said on Thursday.\n"
MORE = "The bridge was built in 1932, and an inspector had asked for its closure in the spring, the mayor said.\n"
MARKUP = f"""<html><head><script>window.secret = "script text"</script></head>
<body><article><h1>Bridge falls in Arnsby</h1>
<p>{WORDS}</p><p onclick="alert(1)">{MORE}</p></article></body></html>"""
HEADERS = "From: Jane Doe <jane@e.x>\nDate: Thu, 17 Feb 2022 18:30:00 +0100\nSubject: Bridge falls in Arnsby\n"


def message(**parts: str) -> EmailMessage:
    """Return a message of the parts given: plain, html."""
    made = EmailMessage()
    made["From"] = "Jane Doe <jane@example.org>"
    made["Subject"] = "Fwd: [press] Bridge falls in Arnsby"
    made["Date"] = "Thu, 17 Feb 2022 18:30:00 +0100"
    if "plain" in parts:
        made.set_content(parts["plain"])
    if "html" in parts and "plain" in parts:
        made.add_alternative(parts["html"], subtype="html")
    elif "html" in parts:
        made.set_content(parts["html"], subtype="html")
    return made


def document_of(raw: bytes | EmailMessage) -> Document:
    """Return the document of an e-mail."""
    content = bytes(raw) if isinstance(raw, EmailMessage) else raw
    return read(Source("report.eml", content=content), ReadingOptions())


def reasons(document: Document) -> list[str]:
    """Return what reading noticed."""
    return [problem.message for problem in document.problems]


def test_headers_give_title_date_and_author() -> None:
    """The subject without the marks of answers, the date and the sender's name are the report's."""
    document = document_of(message(plain=WORDS + "\n" + MORE + "-- \nJane Doe\nDesk, Example House\n"))
    assert document.text.split("\n") == ["Bridge falls in Arnsby", WORDS.strip(), MORE.strip()]
    assert (document.title, document.authors) == ("Bridge falls in Arnsby", ("Jane Doe",))
    assert (document.published, document.published_basis) == ("2022-02-17T18:30+01:00", "metadata")
    assert (document.media_type, reasons(document)) == ("message/rfc822", [])


def test_sender_may_be_a_house() -> None:
    """A sender with a house's name is the outlet; behind "via" too."""
    assert document_of(f"From: The Example Times <a@e.x>\nSubject: Bridge\n\n{WORDS}".encode()).outlet == (
        "The Example Times"
    )
    forwarded = document_of(f"From: Jane Doe via The Example Times <a@e.x>\nSubject: Bridge\n\n{WORDS}".encode())
    assert (forwarded.authors, forwarded.outlet) == (("Jane Doe",), "The Example Times")


def test_name_behind_the_address() -> None:
    """A name in brackets behind its address is the sender's; an address alone is no author."""
    for sender, authors in (("jane@e.x (Jane Doe)", ("Jane Doe",)), ("jane@e.x", ()), ("<jane@e.x>", ())):
        assert document_of(f"From: {sender}\nSubject: Bridge\n\n{WORDS}".encode()).authors == authors


def test_encoded_words_and_odd_charsets() -> None:
    """Encoded words are decoded, by an unknown charset too; a body whose charset is wrong is read."""
    subject = "=?utf-8?b?" + base64.b64encode("Brücke fällt ".encode()).decode() + "?= =?x-none?q?in_Arnsby?="
    head = f"From: =?iso-8859-1?q?J=FCrgen_Roe?= <a@e.x>\nSubject: {subject}\n"
    kind = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
    document = document_of((head + kind).encode() + WORDS.replace("a bridge", "a “bridge”").encode("cp1252"))
    assert (document.title, document.authors) == ("Brücke fällt in Arnsby", ("Jürgen Roe",))
    assert "a “bridge” fell" in document.text
    assert reasons(document) == ["is not UTF-8; read as Windows-1252"]


@pytest.mark.parametrize("charset", ["idna", "unicode_escape", "zlib", "undefined", "no-such", "utf-16"])
def test_charsets_that_are_no_charset(charset: str) -> None:
    """A declared charset that is a codec of another kind, or wrong, does not decide."""
    content = f"{HEADERS}Content-Type: text/plain; charset={charset}\n\n{WORDS}\\u0041".encode()
    assert WORDS.strip() in document_of(content).text


def test_page_stands_for_a_stub() -> None:
    """The page of a message is read where there is no plain part or a mere note; its scripts are not text."""
    for made in (message(html=MARKUP), message(plain="Your program can't show this page.\n", html=MARKUP)):
        document = document_of(made)
        assert document.text.split("\n")[1:] == [WORDS.strip(), MORE.strip()]
        assert "script" not in document.text


def test_page_of_a_house_has_its_own_byline() -> None:
    """Where the sender is a house, who wrote is told by the page that it sends; a person who sends it wrote it."""
    made = message(html=MARKUP.replace("</h1>", "</h1><p>By John Roe</p>"))
    assert document_of(made).authors == ("Jane Doe",)
    del made["From"]
    made["From"] = "Arnsby Gazette <news@example.org>"
    assert document_of(made).authors == ("John Roe",)


def test_flowed_lines_are_whole() -> None:
    """Lines that were wrapped for sending are put together."""
    content = (
        HEADERS + "Content-Type: text/plain; format=flowed\n\nThree people died \nwhen a bridge \nfell, they said.\n"
    )
    assert document_of(content.encode()).text.split("\n")[1:] == ["Three people died when a bridge fell, they said."]


def test_attachments_are_named_as_unread() -> None:
    """Attached files and messages are problems; a picture shown in the text is none."""
    made = message(plain=WORDS + MORE)
    made.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="report.pdf")
    made.add_attachment("nothing", filename="notes.txt")
    made.add_attachment(message(plain=MORE))
    document = document_of(made)
    assert reasons(document) == [
        "its attachment 'report.pdf' is not read",
        "its attachment 'notes.txt' is not read",
        "a message in it is not read",
    ]
    assert "nothing" not in document.text


def test_message_that_is_cut_off_is_read_and_told() -> None:
    """What is there of a truncated message is read, and a problem says that it ends early."""
    content = bytes(message(plain=WORDS * 3, html=MARKUP))
    document = document_of(content[: content.index(b"</article>")])
    assert reasons(document) == ["ends before its last part does: it is cut off"]


NEST = "".join(f"Content-Type: multipart/mixed; boundary=b{at}\n\n--b{at}\n" for at in range(300))
HOSTILE = {
    "a text": (WORDS.encode() * 3, "is not an e-mail"),
    "a page": (MARKUP.encode(), "is not an e-mail"),
    "nested 300 deep": ((HEADERS + NEST + "\n" + WORDS).encode(), "parts in parts"),
    "without a part": (b"Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b--\n", "no text"),
    "a picture": (b"Subject: x\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0K\n", "no text"),
    "binary called text": (b"Subject: x\nContent-Type: text/plain\n\n" + bytes(range(256)) * 9, "binary"),
    "a PDF called text": (b"Subject: x\nContent-Type: text/plain\n\n%PDF-1.7\n", "is a PDF"),
    "S/MIME": (b"Subject: x\nContent-Type: application/pkcs7-mime\n\nMIIB\n", "encrypted"),
    "PGP parts": (b"Subject: x\nContent-Type: multipart/encrypted; boundary=b\n\n--b\n\nx\n--b--\n", "encrypted"),
    "PGP in the text": (b"Subject: x\n\n-----BEGIN PGP MESSAGE-----\nabc\n-----END PGP MESSAGE-----\n", "encrypted"),
    "empty": (b"Subject: x\n\n", "no text"),
}


@pytest.mark.parametrize(("raw", "words"), HOSTILE.values(), ids=HOSTILE.keys())
def test_what_is_no_report_is_refused_by_name(raw: bytes, words: str) -> None:
    """What is no e-mail, is encrypted or holds no text is refused with the reason."""
    with pytest.raises(ReadingError) as caught:
        read_mail(raw, "report.eml")
    assert caught.value.item == "report.eml"
    assert words in caught.value.reason


def test_endless_headers_are_cut() -> None:
    """Headers of megabytes and thousands of parts cost no more than their bytes."""
    parts = "".join(f"--b\nContent-Type: text/plain; name=n{at}\n\nx\n" for at in range(3000))
    head = f"Subject: {'=?utf-8?q?a?= ' * 50_000}\nFrom: {'<(' * 50_000}\nContent-Type: multipart/mixed; boundary=b\n\n"
    content = head + f"--b\nContent-Type: text/plain\n\n{WORDS}{MORE}\n" + parts + "--b--\n"
    document = document_of(content.encode())
    assert WORDS.strip() in document.text
    assert len(document.title or "") < 5000


@settings(max_examples=60)
@given(st.binary(max_size=300), st.sampled_from(["text/plain", "text/html", "multipart/mixed; boundary=b", "x"]))
def test_any_bytes_are_a_document_or_a_reading_error(content: bytes, kind: str) -> None:
    """Whatever stands in a message, reading ends in a document or in our error."""
    for raw in (content, f"Subject: x\nContent-Type: {kind}\n\n--b\n\n".encode() + content):
        for name in ("a.eml", "a.mhtml"):
            with suppress(ReadingError):
                assert read(Source(name, content=raw), ReadingOptions()).text
