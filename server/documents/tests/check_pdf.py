"""Opens a PDF with pikepdf and says what an accessible document (PDF/UA-1, ISO 14289-1) lacks.

    check_pdf.py FILE...

Prints one line of facts per file; exits with 1 and names every fault when there is one. It is a reader that had no
part in writing the file. What only eyes or a screen reader can judge (whether a title is a good one) is not here.
"""

import sys

import pikepdf
from pikepdf import Dictionary, Name

PDFUA_PART = "{http://www.aiim.org/pdfua/ns/id/}part"
HEADINGS = ["H1", "H2", "H3", "H4", "H5", "H6"]


def main(paths):
    wrong = False
    for path in paths:
        with pikepdf.open(path) as pdf:
            faults, facts = check(pdf)
        print(f"{path}: {facts}")
        for fault in faults:
            print(f"{path}: {fault}", file=sys.stderr)
            wrong = True
    return 1 if wrong or not paths else 0


def check(pdf):
    """Every fault, and what was found."""
    root = pdf.Root
    faults = []

    def want(holds, fault):
        if not holds:
            faults.append(fault)

    want(root.get("/MarkInfo", Dictionary()).get("/Marked") == True, "is not marked as tagged")  # noqa: E712
    lang = str(root.get("/Lang", ""))
    want(lang.split("-")[0] in ("it", "en"), f"has the language {lang!r}")
    want(
        root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle") == True,  # noqa: E712
        "shows its file name where its title belongs",
    )
    with pdf.open_metadata() as xmp:
        title = str(xmp.get("dc:title", ""))
        want(title.strip(), "has no title")
        want(str(xmp.get(PDFUA_PART, "")) == "1", "does not declare PDF/UA part 1")
    for number, page in enumerate(pdf.pages, 1):
        want(page.get("/Tabs") == Name.S or "/Annots" not in page, f"page {number} has no reading order for Tab")

    elements = list(structure(root.get("/StructTreeRoot"), root))
    tags = [tag for tag, _, _ in elements]
    headings = [int(tag[1]) for tag in tags if tag in HEADINGS]
    want(headings[:1] == [1], "does not begin with a heading of the first level")
    for before, after in zip(headings, headings[1:]):
        want(after <= before + 1, f"jumps from a heading of level {before} to one of level {after}")
    for tag, element, inside in elements:
        if tag == "Table":
            want("TH" in inside, "has a table without header cells")
        if tag == "TH":
            want(attribute(element, "/Scope") is not None, "has a header cell that does not say whose header it is")
        if tag == "Figure":
            want(str(element.get("/Alt", "")).strip(), "has a picture without a text in its place")
        if tag == "LI":
            want("LBody" in inside, "has a list item without a body")

    fonts = list(all_fonts(pdf))
    want(fonts, "has no fonts")
    for name, embedded, readable in fonts:
        want(embedded, f"does not embed the font {name}")
        want(readable, f"does not say which letters the glyphs of {name} are")
    facts = {
        "title": title,
        "lang": lang,
        "pages": len(pdf.pages),
        "headings": headings,
        "tables": tags.count("Table"),
        "fonts": sorted({name for name, _, _ in fonts}),
    }
    return faults, facts


def structure(node, root):
    """Every structure element as its standard tag, itself, and the tags below it."""
    roles = node.get("/RoleMap", Dictionary()) if node is not None else Dictionary()

    def standard(element):
        tag = element.get("/S")
        seen = set()
        while tag is not None and str(tag) in roles and str(tag) not in seen:
            seen.add(str(tag))
            tag = roles[str(tag)]
        return str(tag).lstrip("/") if tag is not None else ""

    def walk(element):
        below = []
        for child in children(element):
            for found in walk(child):
                yield found
                below.append(found[0])
        if element.get("/S") is not None:
            yield standard(element), element, below

    # An element comes after what is inside it; among headings, which hold no others, that is the order of reading.
    if node is not None:
        yield from walk(node)


def children(element):
    kids = element.get("/K")
    if kids is None:
        return []
    kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return [kid for kid in kids if isinstance(kid, Dictionary) and kid.get("/Type") not in (Name.MCR, Name.OBJR)]


def attribute(element, name):
    """An attribute of an element, from any of its attribute dictionaries."""
    owned = element.get("/A")
    for one in list(owned) if isinstance(owned, pikepdf.Array) else [owned]:
        if isinstance(one, Dictionary) and name in one:
            return one[name]
    return None


def all_fonts(pdf):
    """Every font of every page: name, whether its program is inside, whether its text can be copied."""
    for page in pdf.pages:
        for font in page.get("/Resources", Dictionary()).get("/Font", Dictionary()).values():
            inner = font["/DescendantFonts"][0] if "/DescendantFonts" in font else font
            descriptor = inner.get("/FontDescriptor", Dictionary())
            embedded = any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
            yield str(font.get("/BaseFont", "?")).lstrip("/"), embedded, "/ToUnicode" in font


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
