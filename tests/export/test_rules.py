"""Exports against rules that are not our own: TEI's grammar, the schemas of CSL and Data Packages, shapes.

Where those come from is said in ``rules/README.md``. The last two need the extra ``validators``, annotations need
Node.js with Apache Annotator in a folder that PROVENANCE_TEST_ANNOTATOR names; without these they are skipped, unless
PROVENANCE_TEST_EXTRAS says that they are ``required``.
"""

from __future__ import annotations

import importlib.resources
import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from command import run

from provenance import store

RULES = Path(__file__).parent / "rules"
SEEDS = Path(__file__).parents[2] / "seeds"
REQUIRED = os.environ.get("PROVENANCE_TEST_EXTRAS") == "required"
SCHEMA = "http://schema.org/"
XSD = "http://www.w3.org/2001/XMLSchema#"
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of what others build on
SPLIT = "“We will go,” Ana Petrova, the mayor, told Reuters, “and nobody will stop us.”\n\nAnalysts said it was late.\n"


def needed(name: str) -> Any:
    return importlib.import_module(name) if REQUIRED else pytest.importorskip(name)


@pytest.fixture(scope="module")
def varied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of the seeds and of articles whose descriptions are hard to write down."""
    folder = tmp_path_factory.mktemp("varied")
    given: list[dict[str, str | None]] = [
        {"id": "<&\"'>.txt", "outlet": 'A & B "Daily" <i>', "title": "50% of $ & {braces} \\ ~", "lang": "en",
         "published": "2026-01-02", "url": "https://a.example/x?a=1&b={2}#c%20", "text": SPLIT},
        {"id": "b", "outlet": "Coast", "published": "2026-01-02T03:04:05+02:00", "lang": "English (US)", "text": SPLIT,
         "url": "not an address, with spaces"},
        {"id": "c\u0007", "outlet": None, "lang": "x_y", "text": "“One \x1b word,” said Ana\u2029Petrova.\n"},
        {"id": "d", "outlet": "Bord", "lang": "de-DE-1996", "url": "http://[::1",
         "text": "„Ja, wir gehen“, sagte Anna Weber.\n"},
        {"id": "e", "lang": "en", "text": "\U0001f468\u200d\U0001f469 “We will \U0001d49e come,” said Ana Petrova.\n"},
    ]  # fmt: skip
    (folder / "a.jsonl").write_text("".join(json.dumps(one) + "\n" for one in given), encoding="utf-8")
    run("ingest", SEEDS, folder / "a.jsonl", "--db", folder / "a.db")
    return folder / "a.db"


def test_tei_is_valid_tei(varied: Path):
    etree = pytest.importorskip("lxml.etree")
    grammar = etree.RelaxNG(etree.parse(RULES / "tei.rng"))
    made = etree.fromstring(run("export", "tei", "--db", varied).stdout.encode())
    assert grammar.validate(made), grammar.error_log
    assert len(made.findall(".//{*}said[@prev]")) == len(made.findall(".//{*}said[@next]")) == 2
    assert [note.text for note in made.findall(".//{*}note[@type='language']")] == ["English (US)", "x_y"]
    assert [idno.text for idno in made.findall(".//{*}idno[@type='URL']")] == [
        "not an address, with spaces",
        "http://[::1",
    ]
    made.find(".//{*}said").set("speaker", "Ana")  # the rules do bite
    assert not grammar.validate(made)


def test_csl_is_what_its_schema_demands(varied: Path):
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads((RULES / "csl-data.json").read_text("utf-8"))
    check = jsonschema.Draft7Validator(schema)
    items = json.loads(run("export", "csl-json", "--db", varied).stdout)
    assert len(items) == 8
    assert [error.message for error in check.iter_errors(items)] == []
    assert list(check.iter_errors([{**items[0], "issued": "2025-12-13"}]))


def test_schema_org_has_what_its_terms_expect(varied: Path):
    """Every property belongs to its type or one above, and its value is of a kind that schema.org expects there."""
    pyshacl = pytest.importorskip("pyshacl")
    rdflib = pytest.importorskip("rdflib")
    made = json.loads(run("export", "schema-org", "--db", varied).stdout)
    made["@context"] = {"@vocab": SCHEMA, "url": {"@type": "@id"}}  # as far as schema.org's own types these
    made["@graph"] = [_dated(node) for node in made["@graph"]]
    graph = rdflib.Graph().parse(data=json.dumps(made), format="json-ld")
    shapes = rdflib.Graph().parse(importlib.resources.files("pyshacl") / "assets" / "schema.ttl")
    conforms, _, told = pyshacl.validate(graph, shacl_graph=shapes, ont_graph=shapes)
    assert conforms, told
    assert set(_strange(graph, shapes, rdflib)) == set()


def _dated(node: dict[str, Any]) -> dict[str, Any]:
    forms = {"date": r"\d{4}-\d\d-\d\d", "dateTime": r"\d{4}-\d\d-\d\dT.*"}
    return {
        key: next(
            ({"@type": XSD + name, "@value": value} for name, form in forms.items() if re.fullmatch(form, value)), 0
        )
        if key.endswith("Published")
        else value
        for key, value in node.items()
    }


def _strange(graph: Any, shapes: Any, rdflib: Any) -> Iterator[tuple[str, str]]:
    """Types and properties that the vocabulary does not have, or not together."""
    sh = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    for node, kind in graph.subject_objects(rdflib.RDF.type):
        above = set(shapes.transitive_objects(kind, rdflib.RDFS.subClassOf))
        known = {shapes.value(shape, sh.path) for each in above for shape in shapes.objects(each, sh.property)}
        if rdflib.URIRef(SCHEMA + "Thing") not in above:
            yield str(kind), ""
        for name in set(graph.predicates(node)) - known - {rdflib.RDF.type}:
            yield str(kind), str(name)


def test_annotations_are_anchored_by_apache_annotator(varied: Path):
    """By position at the exact words, whatever stands before them; by quote there, and where all around is the same."""
    folder, program = os.environ.get("PROVENANCE_TEST_ANNOTATOR"), shutil.which("node")
    if not REQUIRED and (folder is None or program is None):
        pytest.skip("PROVENANCE_TEST_ANNOTATOR does not say where the package is installed")
    page = json.loads(run("export", "web-annotation", "--db", varied).stdout)
    with store.reading(varied) as reader:
        texts = {item.source.text.ni: item.source.content for item in reader.cited()}
    asked, expected = [], []
    for one in page["items"]:
        for target in one["target"] if isinstance(one["target"], list) else [one["target"]]:
            asked.append({"text": texts[target["state"]["cached"]], "selectors": target["selector"]})
            expected.append(target["selector"][0]["exact"])
    done = subprocess.run(
        [program or "", RULES / "anchor.mjs", str(folder)],
        input=json.dumps(asked).encode(),
        capture_output=True,
        check=True,
    )
    assert any(ord(char) > 0xFFFF for each in asked for char in each["text"])
    matches = json.loads(done.stdout)
    assert matches[1::2] == [[exact] for exact in expected]
    assert [set(found) for found in matches[::2]] == [{exact} for exact in expected]
    assert sum(len(found) == 1 for found in matches[::2]) > 0.9 * len(expected)


@pytest.fixture(scope="module")
def deposit(varied: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("deposit") / "crate"
    run("export", "ro-crate", "--db", varied, "--out", out, "--licence", "https://creativecommons.org/licenses/by/4.0/")
    return out


def test_a_deposit_is_an_ro_crate(deposit: Path, monkeypatch: pytest.MonkeyPatch):
    """All that RO-Crate 1.1 demands, and what it recommends but for those whom only the depositor can name."""
    validator, models = needed("rocrate_validator.services"), needed("rocrate_validator.models")
    http, requests = needed("rocrate_validator.utils.http"), needed("requests")
    context = importlib.resources.files("rocrate") / "data" / "ro-crate.jsonld"  # 1.3, which has 1.1's terms

    def get(url: str, **_: object) -> Any:
        assert url == "https://w3id.org/ro/crate/1.1/context"
        answer = requests.Response()
        answer.status_code, answer.url, answer._content = 200, url, context.read_bytes()
        answer.headers["Content-Type"] = "application/ld+json"
        return answer

    monkeypatch.setattr(http.HttpRequester(), "get", get, raising=False)
    wanted = validator.ValidationSettings(
        rocrate_uri=str(deposit), profile_identifier="ro-crate-1.1", requirement_severity=models.Severity.RECOMMENDED
    )
    issues = [(one.severity.name, one.message) for one in validator.validate(wanted).get_issues()]
    assert [severity for severity, _ in issues] == ["RECOMMENDED", "RECOMMENDED"], issues
    assert all("`author`" in told or "`publisher`" in told for _, told in issues)


def test_a_deposit_is_a_data_package(deposit: Path):
    """Its description by the schema of its profile, and every row of its tables by what is described."""
    frictionless = needed("frictionless")
    report = frictionless.Package(deposit / "datapackage.json").validate()
    assert report.valid, report.flatten(["path", "rowNumber", "fieldName", "message"])
    assert report.stats["tasks"] == 3
    rows = (deposit / "quotations.csv").read_text("utf-8")
    (deposit / "quotations.csv").write_text(rows.replace(",true,", ",maybe,", 1), encoding="utf-8")
    assert not frictionless.Package(deposit / "datapackage.json").validate().valid
