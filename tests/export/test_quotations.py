"""The JSON Lines contract."""

from provenance.export import quotations
from provenance.model import (
    ActorKind,
    Article,
    Attribution,
    Basis,
    Extraction,
    Flag,
    Kind,
    Link,
    Quotation,
    Record,
    Relation,
    Role,
    Span,
    Verdict,
)

TEXT = "“All of it,” Lee said, “is true.” Nobody knows “Big Sam”."
ARTICLE = Article("a.txt", TEXT, "0" * 64, outlet="The Post", published="2025-12-13")
LEE = Attribution("Ann Lee", ActorKind.PERSON, Span(13, 16), Span(17, 21), 0.971234, "r", "inversion")
CHAIN = (
    Link(Role.SPEAKER, "Ann Lee", ActorKind.PERSON, Basis.STATED, Span(13, 16), 0.97, "r"),
    Link(Role.INTERMEDIARY, "Wire", None, Basis.INFERRED, None, 0.5, "r"),
    Link(Role.OUTLET, "The Post", None, Basis.STATED, None, 1.0, "manifest"),
)
SPLIT = Quotation((Span(1, 11), Span(24, 32)), Kind.DIRECT, "a finite clause", Span(0, 33), LEE, CHAIN)
OPEN = Quotation((Span(48, 55),), Kind.NOT_SPEECH, "a nickname", Span(34, 57))


def found() -> list[Record]:
    return list(quotations.from_extraction(Extraction(ARTICLE, (SPLIT, OPEN))))


def test_the_object_of_the_contract():
    value = quotations.as_object(found()[0], stored=False)
    assert value == {
        "document": "a.txt",
        "start": 1,
        "end": 32,
        "spans": [[1, 11], [24, 32]],
        "text": "All of it, is true.",
        "kind": "direct",
        "speaker": {"name": "Ann Lee", "mention": "Lee", "start": 13, "end": 16},
        "cue": {"text": "said", "start": 17, "end": 21},
        "chain": [
            {
                "role": "speaker",
                "name": "Ann Lee",
                "basis": "stated",
                "kind": "person",
                "evidence": [13, 16],
                "confidence": 0.97,
            },
            {
                "role": "intermediary",
                "name": "Wire",
                "basis": "inferred",
                "kind": None,
                "evidence": None,
                "confidence": 0.5,
            },
            {
                "role": "outlet",
                "name": "The Post",
                "basis": "stated",
                "kind": None,
                "evidence": None,
                "confidence": 1.0,
            },
        ],
        "quote_id": None,
        "relation": None,
        "coverage": None,
        "confidence": 0.9712,
        "reason": "a finite clause",
        "outlet": "The Post",
        "published": "2025-12-13",
    }
    assert [TEXT[start:end] for start, end in value["spans"]] == ["All of it,", "is true."]


def test_nobody_is_null():
    value = quotations.as_object(found()[1], stored=False)
    assert (value["speaker"], value["cue"], value["chain"], value["confidence"]) == (None, None, [], None)
    assert value["reason"] == "a nickname"


def test_what_the_database_adds():

    verdict = Verdict(Relation.ALTERED, 0.123456, (Flag.TRUNCATED,), (), "because")
    record = found()[0]._replace(quotation_id="q7", quote_id="u3", verdict=verdict)
    value = quotations.as_object(record, stored=True)
    keys = ("quotation_id", "quote_id", "relation", "coverage", "flags")
    assert [value[key] for key in keys] == ["q7", "u3", "altered", 0.1235, ["truncated"]]


def test_the_flat_row():
    columns, rows = quotations.rows(found(), quotations.STORED)
    first, second = (dict(zip(columns, row, strict=True)) for row in rows)
    assert first["chain"] == "Ann Lee → The Post"
    assert (first["mention"], first["cue"], first["start"], first["end"]) == ("Lee", "said", "1", "32")
    assert (second["speaker"], second["chain"], second["reason"]) == ("", "?", "a nickname")
