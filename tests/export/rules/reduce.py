"""``tei.rng`` out of the TEI Consortium's tei_all.rng: ``python tests/export/rules/reduce.py tei_all.rng > tei.rng``.

All elements but ELEMENTS become ``notAllowed``, and that is carried through as RELAX NG (4.20) says. A document of
these elements alone is valid under the one exactly if it is under the other, which takes seconds to load.
"""

from __future__ import annotations

import sys

from lxml import etree

ELEMENTS = """TEI teiHeader fileDesc titleStmt title publicationStmt p sourceDesc text body div bibl publisher date ref
idno cit said note standOff listPerson person persName listOrg org orgName""".split()
RNG = "{http://relaxng.org/ns/structure/1.0}"
NOTHING, EMPTY = f"{RNG}notAllowed", f"{RNG}empty"
ALL_NEEDED = ("group", "interleave", "oneOrMore", "attribute", "element")


def reduced(tree: etree._ElementTree) -> etree._Element:
    """The grammar with nothing that these elements do not need."""
    grammar = tree.getroot()
    for node in [*grammar.iter()]:
        if not isinstance(node.tag, str) and node.getparent() is not None and node.getparent() is not grammar:
            _drop(node)
        elif isinstance(node.tag, str) and not node.tag.startswith(RNG):
            _drop(node)  # documentation, and Schematron, which RELAX NG does not know
    for element in grammar.iter(f"{RNG}element"):
        if element.get("name") not in ELEMENTS:
            _become(element, NOTHING)
    while _carry(grammar) or _unused(grammar):
        pass
    return grammar


def _carry(grammar: etree._Element) -> bool:
    changed = False
    what = {define.get("name"): _only(define) for define in grammar.iter(f"{RNG}define")}
    for node in [*grammar.iter()]:
        name = node.tag.removeprefix(RNG) if isinstance(node.tag, str) else ""
        inner = [child.tag for child in node if isinstance(child.tag, str)]
        if name == "ref" and what.get(node.get("name")) in (NOTHING, EMPTY):
            changed |= _become(node, what[node.get("name")])
        elif name == "choice" and NOTHING in inner:
            for child in [child for child in node if child.tag == NOTHING]:
                node.remove(child)
            changed |= len(node) > 0 or _become(node, NOTHING)
        elif name in ("zeroOrMore", "optional") and inner in ([NOTHING], [EMPTY]):
            changed |= _become(node, EMPTY)
        elif name in ALL_NEEDED and NOTHING in inner:
            changed |= _become(node, NOTHING)
        elif name in ("group", "interleave", "element") and EMPTY in inner and len(inner) > 1:
            node.remove(next(child for child in node if child.tag == EMPTY))
            changed = True
        elif name == "oneOrMore" and inner == [EMPTY]:
            changed |= _become(node, EMPTY)
        elif name in ("group", "choice", "interleave") and len(inner) == 1:
            node.getparent().replace(node, node[0])  # else libxml2 takes for ever
            changed = True
    return changed


def _unused(grammar: etree._Element) -> bool:
    used = {ref.get("name") for ref in grammar.iter(f"{RNG}ref")}
    gone = [define for define in grammar.iter(f"{RNG}define") if define.get("name") not in used]
    for define in gone:
        _drop(define)
    return bool(gone)


def _only(define: etree._Element) -> str | None:
    """What a definition comes to, if that is nothing or the empty one; its patterns are a group."""
    inner = {child.tag for child in define}
    return NOTHING if NOTHING in inner else EMPTY if inner == {EMPTY} else None


def _become(node: etree._Element, tag: str) -> bool:
    for child in [*node]:
        node.remove(child)
    node.attrib.clear()
    node.tag, node.text = tag, None
    return True


def _drop(node: etree._Element) -> None:
    node.getparent().remove(node)


if __name__ == "__main__":
    parser = etree.XMLParser(remove_blank_text=True)
    grammar = reduced(etree.parse(sys.argv[1], parser))
    for node in grammar.iter():
        node.tail = None
    etree.indent(grammar, " ")
    sys.stdout.buffer.write(etree.tostring(grammar.getroottree(), encoding="UTF-8", xml_declaration=True))
