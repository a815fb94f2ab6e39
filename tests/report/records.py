"""Records made by hand, for the tests of reports and exports."""

from provenance.model import (
    ActorKind,
    Attribution,
    Basis,
    Edit,
    Finding,
    FindingKind,
    Flag,
    InferredLink,
    Kind,
    Link,
    Quotation,
    Record,
    Relation,
    Role,
    Span,
    Verdict,
    Witness,
)

SEEN = (Witness("q1", "names it (stated)", "Post", "q1.txt", 1, "2025-12-13"),)


def link(role: Role, name: str, basis: Basis = Basis.STATED, evidence: Span | None = None) -> Link:
    return Link(role, name, None, basis, evidence, 0.9, "test")


def record(
    quotation_id: str,
    quote_id: str | None,
    outlet: str | None,
    text: str = "We are ready.",
    *,
    speaker: str | None = "Ann Lee",
    via: tuple[str, ...] = (),
    inferred: tuple[str, ...] = (),
    dropped: tuple[str, ...] = (),
    relation: Relation = Relation.VERBATIM,
    coverage: float = 1.0,
    flags: tuple[Flag, ...] = (),
    difference: tuple[Edit, ...] = (),
    published: str | None = None,
    document: str | None = None,
    kind: Kind = Kind.DIRECT,
    reference: bool = False,
    before: str = "",
) -> Record:
    """``text`` is printed after ``before``, in marks, and Ann Lee's name follows it.

    ``inferred`` are links that q1, in the Post, adds before the outlet; ``dropped`` whom it credits and this does not.
    """
    start = len(before) + 1
    end = start + len(text)
    context = f"{before}“{text}” {speaker or 'somebody'} said."
    mention = Span(end + 2, end + 2 + len(speaker)) if speaker else None
    cue = Span(len(context) - 5, len(context) - 1)
    chain = [link(Role.SPEAKER, speaker, evidence=mention)] if speaker else []
    chain += [link(Role.INTERMEDIARY, name, Basis.CARRIED, Span(900, 900 + len(name))) for name in via]
    chain += [link(Role.OUTLET, outlet)] if outlet else []
    attribution = Attribution(speaker, ActorKind.PERSON if speaker else None, mention, cue, 0.97123, "test", "named")
    quotation = Quotation((Span(start, end),), kind, "a full clause", Span(0, len(context)), attribution, tuple(chain))
    return Record(
        quotation_id=quotation_id,
        document=document or f"{quotation_id}.txt",
        outlet=outlet,
        url=None,
        published=published,
        title=None,
        lang="en",
        path=None,
        revision=1,
        quotation=quotation,
        text=text,
        context_text=context,
        mention_text=speaker,
        cue_text="said",
        quote_id=quote_id,
        verdict=Verdict(relation, coverage, flags, difference, "for the test") if quote_id else None,
        is_reference=reference,
        inferred=tuple(
            InferredLink(7, name, None, len(chain) - 1, 0.6, "the Post credits it", SEEN) for name in inferred
        ),
        findings=tuple(
            Finding(FindingKind.DROPPED_INTERMEDIARY, 7, name, 0.6, "the Post credits it; this does not", SEEN)
            for name in dropped
        ),
    )
