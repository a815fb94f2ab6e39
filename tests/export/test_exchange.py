"""What other programs read: each format by its own reader, or by what its specification demands."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import shutil
import subprocess
import xml.etree.ElementTree as ET
from datetime import date, datetime
from pathlib import Path

import pytest
from command import run

from provenance import store
from provenance.cited import Cited
from provenance.export.exchange import annotation, flows, gqg, references, schema_org, tei
from provenance.infer.tallies import Step
from provenance.model import Relation
from provenance.store import Filter

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # of its own older names
PROV = "http://www.w3.org/ns/prov#"
TEI = "{http://www.tei-c.org/ns/1.0}"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
HOSTILE = (
    "</said>]]> & <script>alert(1)</script> \\write18{rm} {%$#_^~}\n\n"
    "“=cmd|' /C calc'!A0 \x1b[31m \u202eevil \x07 end,” Ana Petrova told Reuters.\n"
)


@pytest.fixture(scope="module")
def seeds(seeded: str) -> list[Cited]:
    with store.reading(seeded) as reader:
        return list(reader.cited())


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A database with an article that tries every format."""
    lines = [
        {"id": "<&\"'>.txt", "outlet": 'A & B "Daily" <i>', "title": "50% of $ & {braces} \\ ~", "text": HOSTILE,
         "url": "https://a.example/x?a=1&b={2}#c%20", "published": "2026-01-02", "lang": "en"},
    ]  # fmt: skip
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    run("ingest", tmp_path / "a.jsonl", "--db", tmp_path / "a.db")
    return tmp_path / "a.db"


def test_a_cited_quotation_knows_its_text_and_its_places(seeds: list[Cited]):
    assert len({item.iri for item in seeds}) == len(seeds) > 20
    for item in seeds:
        spans = item.record.quotation.spans
        assert [selector.exact for selector in item.selectors] == [item.source.content[s:e] for s, e in spans]
        assert len(item.agents) == len(item.record.quotation.chain)
        assert item.agents[-1].name == item.record.quotation.chain[-1].name
        assert item.source.outlet == item.record.outlet


def test_names_are_the_same_in_every_database(seeds: list[Cited], tmp_path: Path):
    folder = Path(__file__).parents[2] / "seeds"
    run(
        "ingest", *sorted(folder.glob("*.txt"), reverse=True), "--db", tmp_path / "other.db"
    )  # and without the manifest
    with store.reading(tmp_path / "other.db") as reader:
        other = {(item.source.document, item.record.quotation.spans): item for item in reader.cited()}
    same = [
        (item, other[item.source.document, item.record.quotation.spans])
        for item in seeds
        if (item.source.document, item.record.quotation.spans) in other
    ]
    assert len(same) > 20
    for one, two in same:
        assert one.iri == two.iri
        assert one.source.text.ni == two.source.text.ni
        assert [agent.iri for agent in one.agents] == [agent.iri for agent in two.agents]


def test_outlets_that_print_the_same_bytes_keep_their_chains_apart(tmp_path: Path):
    text = "“We will open the gate,” Smith said.\n"
    rows = [{"id": "a", "outlet": name, "text": text} for name in ("City Post", "Coast News")]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    run("ingest", tmp_path / "a.jsonl", "--db", tmp_path / "a.db")
    with store.reading(tmp_path / "a.db") as reader:
        city, coast = sorted(reader.cited(), key=lambda item: item.record.outlet or "")
    assert city.source.text.ni == coast.source.text.ni
    assert city.iri != coast.iri
    assert city.utterance == coast.utterance
    assert [agent.name for agent in city.agents] == ["Smith", "City Post"]
    assert city.agents[0].iri != coast.agents[0].iri  # a bare name may be another's in another article


def test_filters_choose_what_is_exported(seeded: str):
    told = run("export", "web-annotation", "--db", seeded, "--via", "KCNA", "--speaker", "Kim Jong Un")
    items = json.loads(told.stdout)["items"]
    assert items
    for one in items:
        chain = next(body["value"] for body in one["body"] if body.get("purpose") == "describing")
        assert chain.startswith("Kim Jong Un → ")
        assert "KCNA" in chain
    assert len(items) < len(json.loads(run("export", "web-annotation", "--db", seeded).stdout)["items"])


ONE = {
    "prov-json": '"pv:Quotation"', "prov-n": "pv:Quotation", "prov-trig": "pv:Quotation", "prov-jsonld": "pv:Quotation",
    "web-annotation": '"type": "Annotation"', "schema-org": '"@type": "Quotation"', "tei": "<cit ", "gqg": '"pre":',
    "csl-json": '"type": "article-newspaper"', "bibtex": "@article", "quotations": '"document":',
}  # fmt: skip
CHOICES = [
    ("--outlet", "The Moscow Times"),
    ("--speaker", "Kim Jong Un", "--relation", "altered"),
    ("--via", "KCNA", "--since", "2025-12-13", "--until", "2025-12-13"),
    ("--min-outlets", "3"),
    ("--quote", "u13"),
]


@pytest.mark.parametrize("form", ONE)
def test_every_format_takes_the_filters_of_reports(seeded: str, form: str):
    if form.startswith("prov"):
        pytest.importorskip("prov.model")
    asked = [Filter(outlet="The Moscow Times"), Filter(speaker="Kim Jong Un", relation=Relation.ALTERED)]
    asked += [Filter(via="KCNA", since=date(2025, 12, 13), until=date(2025, 12, 13)), Filter(min_outlets=3)]
    for options, wanted in zip(CHOICES, [*asked, Filter(quote_id="u13")], strict=True):
        with store.reading(seeded) as reader:
            items = list(reader.cited(wanted))
        if form == "gqg":
            items = [item for item in items if item.record.quotation.kind != "indirect"]
        expected = len({item.source.article for item in items}) if form in ("csl-json", "bibtex") else len(items)
        told = run("export", form, "--db", seeded, *options)
        assert told.stdout.count(ONE[form]) == expected, options
        assert expected or form == "gqg"
    assert "nobody in the database is called Mr Nobody" in run(
        "export", form, "--db", seeded, "--speaker", "Mr Nobody"
    ).stderr  # fmt: skip


def test_a_graph_is_of_what_was_chosen(seeded: str):
    def edges(form: str, *options: str) -> int:
        return run("export", form, "--db", seeded, *options).stdout.count({"graphml": "<edge "}.get(form, "->"))

    for form in ("dot", "mermaid", "graphml"):
        assert edges(form) > edges(form, "--via", "KCNA") == 2
        assert edges(form, "--via", "KCNA", "--outlet", "The Moscow Times") == 1
        assert edges(form, "--speaker", "Mr Nobody") == 0
    with store.reading(seeded) as reader:
        printed = {item.record.quote_id for item in reader.cited(Filter(via="KCNA", outlet="The Moscow Times"))}
        (step,) = reader.steps(Filter(via="KCNA", outlet="The Moscow Times", relation=None, min_outlets=1))
        assert (step.source, step.target, step.utterances) == ("KCNA", "The Moscow Times", len(printed))


def test_annotations_have_what_the_model_demands(seeds: list[Cited]):
    page = json.loads("".join(annotation.page(seeds)))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    assert page["id"].startswith("urn:uuid:")
    assert page["id"] == json.loads("".join(annotation.page(seeds)))["id"]
    assert page["id"] != json.loads("".join(annotation.page(seeds[1:])))["id"]
    assert "no normalisation" in page["summary"]
    assert len(page["items"]) == len(seeds)
    for one, item in zip(page["items"], seeds, strict=True):
        assert one["type"] == "Annotation"
        targets = one["target"] if isinstance(one["target"], list) else [one["target"]]
        assert len(targets) == len(item.record.quotation.spans)
        for target in targets:
            assert target["source"] == (item.source.url or item.source.urn)
            quote, position = target["selector"]
            assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
            text = item.source.content
            assert text[position["start"] : position["end"]] == quote["exact"]
            assert text[: position["start"]].endswith(quote["prefix"])
            assert text[position["end"] :].startswith(quote["suffix"])
            assert len(quote["prefix"]) == min(32, position["start"])


def test_schema_org_nodes_are_joined_and_claim_no_order_that_is_not_certain(seeds: list[Cited]):
    graph = json.loads("".join(schema_org.graph(seeds)))["@graph"]
    nodes = {node["@id"]: node for node in graph}
    assert len(nodes) == len(graph)
    kinds = {"Quotation": 0, "NewsArticle": 0, "Claim": 0}
    for node in graph:
        kinds[node["@type"]] += 1
        if node["@type"] == "Quotation":
            assert nodes[node["isPartOf"]["@id"]]["@type"] == "NewsArticle"
            assert nodes[node["about"]["@id"]]["@type"] == "Claim"
            if "isBasedOn" in node:
                assert nodes[node["isBasedOn"]["@id"]]["@type"] == "Quotation"
    assert kinds["NewsArticle"] == 3
    assert kinds["Quotation"] == len(seeds)
    shared = [node for node in graph if node["@type"] == "Claim" and len(node["appearance"]) > 1]
    assert len(shared) >= 3
    # All three seeds have a bare date, of the same or the next day: nothing proves who was first.
    assert all("firstAppearance" not in node for node in shared)


def test_csl_dates_are_as_precise_as_given(seeds: list[Cited]):
    items = json.loads("".join(references.csl(seeds)))
    assert [item["type"] for item in items] == ["article-newspaper"] * 3
    assert items[0]["issued"] == {"date-parts": [[2025, 12, 13]]}
    assert len({item["id"] for item in items}) == 3
    month = seeds[0].source._replace(published="2025-12", title=None)
    assert references.csl_item(month)["issued"] == {"date-parts": [[2025, 12]]}
    assert references.csl_item(month)["title"] == month.document
    assert "issued" not in references.csl_item(month._replace(published=None))


def test_bibtex_is_read_back(seeds: list[Cited], hostile: Path):
    bibtexparser = pytest.importorskip("bibtexparser")
    entries = bibtexparser.loads("".join(references.bibtex(seeds))).entries
    assert [entry["ENTRYTYPE"] for entry in entries] == ["article"] * 3
    assert {entry["journaltitle"].strip("{}") for entry in entries} == {item.source.outlet for item in seeds}
    (entry,) = bibtexparser.loads(run("export", "bibtex", "--db", hostile).stdout).entries
    assert entry["title"] == "{50\\% of \\$ \\& \\{braces\\} \\textbackslash{} \\textasciitilde{}}"
    assert entry["url"] == "https://a.example/x?a=1&b=%7B2%7D#c%20"
    assert entry["langid"] == "english"


def test_tei_points_only_to_what_is_there(seeds: list[Cited]):
    tree = ET.fromstring("".join(tei.tei(seeds)))
    ids = [node.attrib["{http://www.w3.org/XML/1998/namespace}id"] for node in tree.iter()
           if "{http://www.w3.org/XML/1998/namespace}id" in node.attrib]  # fmt: skip
    assert len(ids) == len(set(ids))
    said = list(tree.iter(f"{TEI}said"))
    assert [node.text for node in said] == [selector.exact for item in seeds for selector in item.selectors]
    for node in said:
        for name in ("who", "prev"):
            assert node.attrib.get(name, f"#{ids[0]}")[1:] in ids
    assert len(list(tree.iter(f"{TEI}bibl"))) == 3
    assert ET.fromstring("".join(tei.tei([]))).find(f".//{TEI}p") is not None


def test_gqg_rows_stand_in_their_articles(seeds: list[Cited]):
    rows = [json.loads(line) for line in gqg.rows(seeds)]
    assert [set(row) for row in rows] == [{"date", "url", "title", "lang", "published", "quotes"}] * 3
    texts = {item.source.url or item.source.text.ni: item.source.content for item in seeds}
    assert {(row["date"], row["published"]) for row in rows} == {
        (item.source.text.read_at, item.source.published) for item in seeds
    }
    for row in rows:
        for quote in row["quotes"]:
            text = texts[row["url"]]
            assert text.count(quote["pre"]) >= 1
            assert text.count(quote["post"]) >= 1
            at = text.index(quote["pre"]) + len(quote["pre"])
            assert text[at:].startswith(quote["quote"].split()[0])
    quoted = [item for item in seeds if item.record.quotation.kind != "indirect"]
    assert sum(len(row["quotes"]) for row in rows) == len(quoted)


def test_graphml_is_read_by_networkx():
    networkx = pytest.importorskip("networkx")
    steps = [Step("KCNA", 'The Daily <&> "B"', 3), Step("KCNA", "Yonhap", 1, inferred=True)]
    graph = networkx.parse_graphml("".join(flows.graphml(steps)))
    names = networkx.get_node_attributes(graph, "name")
    edges = {(names[a], names[b]): data for a, b, data in graph.edges(data=True)}
    assert edges["KCNA", 'The Daily <&> "B"']["utterances"] == 3
    assert edges["KCNA", "Yonhap"]["inferred"] is True


SHORT = ("wasQuotedFrom", "hadPrimarySource", "wasRevisionOf", "wasDerivedFrom")  # beside what the package writes
READ = {"prov-n": {"format": "provn", "profile": "strict"}, "prov-trig": "trig", "prov-jsonld": "json-ld"}


def test_dot_is_read_by_graphviz(hostile: Path, seeded: str):
    program = shutil.which("dot")
    if program is None and os.environ.get("PROVENANCE_TEST_EXTRAS") != "required":
        pytest.skip("Graphviz is not installed")
    for db, names in ((seeded, {"KCNA", "The Moscow Times"}), (hostile, {"Reuters", 'A & B "Daily" <i>'})):
        told = run("export", "dot", "--db", db).stdout
        done = subprocess.run([program or "", "-Tdot_json"], input=told.encode(), capture_output=True, check=True)
        read = json.loads(done.stdout)
        assert done.stderr == b""
        assert names <= {node["name"] for node in read["objects"]}
        assert len(read["edges"]) == told.count("->")


@pytest.mark.parametrize("form", READ)
@pytest.mark.parametrize("url", ["seeded", "hostile"])
def test_prov_is_read_back_the_same(request: pytest.FixtureRequest, form: str, url: str):
    model, rdflib = pytest.importorskip("prov.model"), pytest.importorskip("rdflib")
    db = request.getfixturevalue(url)
    expected = model.ProvDocument.deserialize(content=run("export", "prov-json", "--db", db).stdout, format="json")
    told, how = run("export", form, "--db", db).stdout, READ[form]
    if isinstance(how, str):
        graph = rdflib.Dataset(default_union=True)
        graph.parse(data=told, format=how)
        for name in SHORT:
            graph.remove((None, rdflib.URIRef(PROV + name), None))
        told, how = graph.serialize(format="trig"), {"format": "rdf", "rdf_format": "trig"}
    assert model.ProvDocument.deserialize(content=told, **how) == expected
    assert len(list(expected.get_records(model.ProvActivity))) == 1


def test_prov_o_is_the_same_in_both_notations_and_no_thing_is_two(seeded: str):
    rdflib, compare = pytest.importorskip("rdflib"), pytest.importorskip("rdflib.compare")
    pytest.importorskip("prov")
    graphs = []
    for form in ("prov-trig", "prov-jsonld"):
        graph = rdflib.Dataset(default_union=True)
        graph.parse(data=run("export", form, "--db", seeded).stdout, format=READ[form])
        graphs.append(rdflib.Graph())
        for subject, predicate, value, _ in graph.quads():
            graphs[-1].add((subject, predicate, value))
    assert compare.isomorphic(*graphs)
    prov = rdflib.Namespace(PROV)
    entities, activities = (set(graphs[0].subjects(rdflib.RDF.type, prov[name])) for name in ("Entity", "Activity"))
    assert entities
    assert activities
    assert not entities & activities


def test_prov_o_has_the_short_and_the_qualified_form(seeded: str, seeds: list[Cited]):
    rdflib = pytest.importorskip("rdflib")
    pytest.importorskip("prov")
    graph = rdflib.Dataset(default_union=True)
    graph.parse(data=run("export", "prov-jsonld", "--db", seeded).stdout, format="json-ld")
    prov = rdflib.Namespace(PROV)
    literal = [item for item in seeds if item.record.verdict and item.record.verdict.relation in ("verbatim", "elided")]
    other = [
        item for item in seeds if item.record.verdict and item.record.verdict.relation in ("altered", "paraphrased")
    ]
    assert literal
    assert other
    for item in literal:
        said = (rdflib.URIRef(item.iri), prov.wasQuotedFrom, rdflib.URIRef(item.utterance))
        assert said in graph
        assert any(graph.triples((said[0], prov.qualifiedQuotation, None)))
    for item in other:
        assert not list(graph.triples((rdflib.URIRef(item.iri), prov.wasQuotedFrom, None)))
        assert (rdflib.URIRef(item.iri), prov.wasDerivedFrom, rdflib.URIRef(item.utterance)) in graph
    roles = rdflib.URIRef("http://www.w3.org/ns/dcat#hadRole")
    for item in seeds:
        quotation = rdflib.URIRef(item.iri)
        told = [
            (str(graph.value(each, prov.agent)), str(graph.value(each, roles)).removeprefix("urn:x-provenance:"))
            for each in graph.objects(quotation, prov.qualifiedAttribution)
        ]
        chain = [(who.iri, link.role) for who, link in zip(item.agents, item.record.quotation.chain, strict=True)]
        assert sorted(told) == sorted(chain)
        assert {str(who) for who in graph.objects(quotation, prov.wasAttributedTo)} == {who.iri for who in item.agents}
    assert "urn:x-provenance:publisher" in map(str, graph.objects(None, roles))


def test_prov_n_names_revisions_and_first_hand_sources(tmp_path: Path):
    pytest.importorskip("prov.model")
    first = "PYONGYANG (KCNA) – “We will open the northern gate on Monday,” Ana Petrova said.\n"
    second = "“We will open the northern gate on Monday,” Ana Petrova said, according to KCNA.\n"
    other = "“We will open the northern gate on Monday,” Ana Petrova said.\n"
    rows = [("kcna", "KCNA", first), ("city", "City Post", second), ("coast", "Coast News", other)]
    path, db = tmp_path / "a.jsonl", tmp_path / "a.db"

    def ingest(rows: list[tuple[str, str, str]]) -> None:
        path.write_text("".join(json.dumps({"id": n, "outlet": o, "text": t}) + "\n" for n, o, t in rows))
        run("ingest", path, "--db", db)

    ingest(rows)
    ingest([("city", "City Post", second.replace("Monday", "Tuesday"))])
    ingest([("city", "City Post", second)])
    told = run("export", "prov-n", "--db", db).stdout.splitlines()
    with store.reading(db) as reader:
        items = {item.record.document: item for item in reader.cited()}
    name = {key: item.iri.removeprefix("urn:uuid:") for key, item in items.items()}
    assert len(items["city"].source.earlier) == 2
    assert sum("prov:Revision" in line for line in told) == 2
    trig = run("export", "prov-trig", "--db", db).stdout
    assert [trig.count(f"prov:{name} ") for name in SHORT[1:3]] == [1, 2]
    sources = [line for line in told if "prov:PrimarySource" in line]
    assert items["kcna"].record.is_reference
    assert len(sources) == 1
    assert f"wasDerivedFrom(u:{name['city']}, u:{name['kcna']}" in sources[0]  # who credits nobody proves nothing


def test_a_data_set_is_whole_and_says_what_it_holds(seeded: str, seeds: list[Cited], tmp_path: Path):
    out = tmp_path / "deposit"
    run("export", "ro-crate", "--db", seeded, "--out", out, "--licence", LICENCE, "--name", "A test")
    sums = dict(reversed(line.split("  ")) for line in (out / "SHA256SUMS").read_text().splitlines())
    assert {path.name for path in out.iterdir()} == {*sums, "SHA256SUMS"}
    for name, digest in sums.items():
        assert hashlib.sha256((out / name).read_bytes()).hexdigest() == digest
    package = json.loads((out / "datapackage.json").read_text())
    rows = {}
    for resource in package["resources"]:
        data = (out / resource["path"]).read_bytes()
        assert (resource["bytes"], resource["hash"]) == (len(data), f"sha256:{hashlib.sha256(data).hexdigest()}")
        rows[resource["name"]] = list(csv.DictReader(io.StringIO(data.decode())))
        assert [field["name"] for field in resource["schema"]["fields"]] == list(rows[resource["name"]][0])
        keys = [tuple(row[key] for key in resource["schema"]["primaryKey"]) for row in rows[resource["name"]]]
        assert len(set(keys)) == len(keys)
        for each in resource["schema"].get("foreignKeys", ()):
            homes = {row[each["reference"]["fields"]] for row in rows[each["reference"]["resource"]]}
            assert {row[each["fields"]] for row in rows[resource["name"]]} <= homes
        for field in resource["schema"]["fields"]:
            cells = [row[field["name"]] for row in rows[resource["name"]] if row[field["name"]]]
            match field["type"]:
                case "integer":
                    assert all(str(int(cell)) == cell for cell in cells)
                case "number":
                    assert all(0 <= float(cell) <= 1 for cell in cells)
                case "boolean":
                    assert set(cells) <= {"true", "false"}
                case "datetime":
                    assert all(datetime.fromisoformat(cell).utcoffset() is not None for cell in cells)
    assert len(rows["quotations"]) == len(seeds)
    crate = {node["@id"]: node for node in json.loads((out / "ro-crate-metadata.json").read_text())["@graph"]}
    assert crate["ro-crate-metadata.json"]["conformsTo"] == {"@id": "https://w3id.org/ro/crate/1.1"}
    assert crate["./"]["license"] == {"@id": LICENCE}
    assert {part["@id"] for part in crate["./"]["hasPart"]} <= {path.name for path in out.iterdir()} & set(crate)


def test_parquet_is_read_back(seeded: str, seeds: list[Cited], tmp_path: Path):
    duckdb = pytest.importorskip("duckdb")
    out = tmp_path / "quotations.parquet"
    run("export", "parquet", "--db", seeded, "--out", out)
    rows = duckdb.sql(f"SELECT quotation, text, start, outlet, coverage FROM '{out}'").fetchall()
    assert [row[:4] for row in rows] == [
        (item.iri, item.record.text, item.record.quotation.start, item.source.outlet) for item in seeds
    ]
    assert {path.name for path in tmp_path.iterdir() if path.name.startswith(".")} == set()


def test_nothing_is_written_over(seeded: str, tmp_path: Path):
    there = tmp_path / "there"
    there.write_text("mine")
    for form in (("ro-crate", "--licence", LICENCE), ("parquet",), ("tei",)):
        told = run("export", *form, "--db", seeded, "--out", there, code=2)
        assert "exists already" in told.stderr
    assert there.read_text() == "mine"
    told = run("export", "ro-crate", "--licence", "MIT", "--db", seeded, "--out", tmp_path / "new", code=2)
    assert "--licence" in told.stderr
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("form", ["web-annotation", "schema-org", "csl-json", "prov-json", "prov-jsonld"])
def test_hostile_text_stays_text_in_json(hostile: Path, form: str):
    if form.startswith("prov"):
        pytest.importorskip("prov.model")
    told = run("export", form, "--db", hostile).stdout
    assert "\x1b" not in told
    json.loads(told)


def test_hostile_text_stays_text_elsewhere(hostile: Path):
    (said,) = ET.fromstring(run("export", "tei", "--db", hostile).stdout).iter(f"{TEI}said")
    assert said.text == "=cmd|' /C calc'!A0 \ufffd[31m \u202eevil \ufffd end,"
    ET.fromstring(run("export", "graphml", "--db", hostile).stdout)
    assert '"A & B \\"Daily\\" <i>"' in run("export", "dot", "--db", hostile).stdout
    rdflib = pytest.importorskip("rdflib")
    graph = rdflib.Dataset(default_union=True)
    graph.parse(data=run("export", "prov-trig", "--db", hostile).stdout, format="trig")
    values = [str(value) for value in graph.objects(None, rdflib.URIRef(PROV + "value"))]
    assert values == ["=cmd|' /C calc'!A0 \x1b[31m \u202eevil \x07 end,"]


def test_an_empty_database_gives_an_empty_document(tmp_path: Path):
    run("db", "upgrade", "--db", tmp_path / "empty.db")
    for form in ("web-annotation", "schema-org", "csl-json"):
        json.loads(run("export", form, "--db", tmp_path / "empty.db").stdout)
    assert run("export", "gqg", "--db", tmp_path / "empty.db").stdout == ""
