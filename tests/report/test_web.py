"""What pages show, before a template has it."""

from records import record

from provenance.model import Edit, Flag, Relation
from provenance.pipeline.paging import when
from provenance.report import web
from provenance.report.entries import entries
from provenance.report.sides import laid

STEPS = (Edit("delete", "Well", ""), Edit("equal", "we are", "we are"), Edit("replace", "not ready", "ready"))


def test_both_wordings_are_shown_as_they_were_read():
    found = entries([
        record("q1", "u1", "Post", "Well, … we are\nnot ready!", reference=True, published="2025-12-13"),
        record("q2", "u1", "Times", "We – we are, “ready”", relation=Relation.ALTERED, difference=STEPS),
    ])  # fmt: skip
    quote = web.quote(found[0], when)
    times = quote.wordings[1]
    assert times.reference == (
        ("Well", "cut"),
        (", … ", ""),
        ("we are", ""),
        ("\n", ""),
        ("not ready", "del"),
        ("!", ""),
    )
    # “We –” is no step of the comparison: the wording is then whole and unmarked
    assert times.words == (("We – we are, “ready”", ""),)
    assert "".join(text for text, _ in times.reference) == "Well, … we are\nnot ready!"
    assert quote.wordings[0].published == "2025-12-13 (day only)"


def test_a_word_is_not_found_inside_another():
    assert laid([("a", "ins")], "that a") == (("that a", ""),)
    assert laid([("that", ""), ("a", "ins")], "“That a” that a") == (("“That a” that a", ""),)
    assert laid([("That", ""), ("a", "ins")], "“That, a”") == (
        ("“", ""), ("That", ""), (", ", ""), ("a", "ins"), ("”", ""),
    )  # fmt: skip


def test_the_sentence_has_the_quotation_marked():
    quote = web.quote(entries([record("q1", "u1", "Post", before="Then: ")])[0], when)
    assert quote.wordings[0].context == (("Then: “", False), ("We are ready.", True), ("” Ann Lee said.", False))
    assert quote.wordings[0].chain == (("Ann Lee", "stated “Ann Lee”"), ("Post", "stated"))


def test_more_outlets_than_columns_share_one_and_what_is_left_out_is_counted():
    records = [record(f"q{n}", "u1", f"Outlet {n:03}") for n in range(web.COLUMNS + web.CELL + 5)]
    found = web.matrix(entries(records))
    (row,) = found.rows
    assert (len(found.columns), found.others) == (web.COLUMNS, True)
    assert (len(row.cells[-1]), row.more[-1]) == (web.CELL, 5)
    assert len(row.outlets) == len(records)


def test_what_asks_to_be_looked_at_is_marked():
    def marked(**facts: object) -> bool:
        return web.matrix(entries([record("q1", "u1", "Post", **facts)])).rows[0].marked  # type: ignore[arg-type]

    assert not marked()
    assert not marked(relation=Relation.PARAPHRASED)
    assert marked(relation=Relation.ALTERED)
    assert marked(flags=(Flag.TRUNCATED,))
    assert marked(dropped=("Wire",))
