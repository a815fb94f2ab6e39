"""Who speaks for whom."""

import pytest

from provenance.chain.spokespeople import speaks_for
from provenance.model import ActorKind, Attribution, Span


def attributed(text: str, name: str, kind: ActorKind) -> Attribution:
    start = text.index(name)
    return Attribution(name, kind, Span(start, start + len(name)), None, 0.9, "tail", "the sentence ends with it")


def test_the_body_speaks_where_somebody_speaks_on_its_behalf():
    text = "“We thank him,” Mina Duarte said on behalf of the trustees."
    who, via = speaks_for(text, attributed(text, "Mina Duarte", ActorKind.PERSON), [Span(0, len(text))], [Span(0, 15)])
    assert who is not None
    assert (who.name, who.kind) == ("trustees", ActorKind.BODY)
    assert via is not None
    assert via.name == "Mina Duarte"


def test_whoever_reads_a_statement_is_a_link():
    text = "“We miss him,” the family said in a statement read by their lawyer, Jonas Adeyemi."
    who, via = speaks_for(text, attributed(text, "the family", ActorKind.GROUP), [Span(0, len(text))], [Span(0, 14)])
    assert who is not None
    assert who.name == "the family"
    assert via is not None
    assert via.name == "Jonas Adeyemi"


@pytest.mark.parametrize(
    "text",
    ["“We act on behalf of the poor,” Mina Duarte said.", "“No,” said Mina Duarte, a spokeswoman for the trustees."],
)
def test_a_spokesperson_who_speaks_as_such_speaks_alone(text: str):
    given = attributed(text, "Mina Duarte", ActorKind.PERSON)
    hidden = [Span(0, text.index("”") + 1)]
    assert speaks_for(text, given, [Span(0, len(text))], hidden) == (given, None)
