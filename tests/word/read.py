"""Reads Word files with python-docx and says what is not as it should be.

Arguments: Word files, each beside the document it was made from, as JSON of the same name. A line for each fault; fails when there
are any.

The rules, beside that the file holds what the document says:

 1. the document has a title, an author and a language in its properties, and no dates;
 2. its words are in UK English, wherever a language is named;
 3. every picture is described;
 4. every table has a first row that pages repeat, no merged cells, a caption above it, and every row stays whole;
 5. the levels of headings do not skip, no heading is empty, the title is one, and it comes first;
 6. links have words and lead somewhere;
 7. no paragraph is empty, but in an empty cell: space comes from styles;
 8. styles are Word's own, by their names, or are named and say what they are for.
"""

import json
import sys
from zipfile import ZipFile

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

BUILT_IN = {
    "Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3", "Body Text", "Block Text", "Caption", "Table Grid", "Header", "Footer",
    "Hyperlink", "footnote text", "footnote reference", "Normal",
} | {f"List {kind}{level}" for kind in ("Bullet", "Number") for level in ("", " 2", " 3", " 4", " 5")}
OWN = {"Exempt Note", "Small Print", "Figure", "Table End", "Table Text", "Table Heading", "Table Row Heading"}
PAPER = {"A4": (210, 297), "A4Landscape": (297, 210), "A3Landscape": (420, 297)}


def words(spans):
    """The words of spans as python-docx says them, without what a file may not hold."""
    text = "".join(span["text"] for span in spans)
    return "".join(letter for letter in text if letter in "\n\t" or ord(letter) >= 32)


def items(listed):
    for item in listed["items"]:
        yield words(item["text"])
        if item["below"]:
            yield from items(item["below"])


def expected(document):
    """The paragraphs outside tables, as words; headings without the numbers that Word counts."""
    tables = figures = 0
    yield document["title"]
    for block in document["blocks"]:
        if block == "PageBreak":
            continue
        [(kind, block)] = block.items()
        if kind == "Heading":
            yield block["text"]
        elif kind in ("Paragraph", "Note"):
            yield words(block["text"])
        elif kind == "List":
            yield from items(block)
        elif kind == "Table":
            tables += 1
            yield f"Table {tables}: {block['caption']}"
        elif kind == "Picture":
            figures += 1
            yield ""
            yield f"Figure {figures}: {block['caption']}"


def full_text(paragraph):
    """With the results of fields, without the numbers of notes and what stands between them."""
    found = ""
    for node in paragraph._p.iter(qn("w:t"), qn("w:br"), qn("w:tab")):
        if node.getparent().style == "FootnoteReference":
            continue
        found += node.text if node.tag == qn("w:t") else "\n" if node.tag == qn("w:br") else "\t"
    return found


def check_properties(file, document):
    core = file.core_properties
    yield core.title == document["title"] and bool(core.title), f"title {core.title!r}"
    yield core.author == document["author"] and bool(core.author), f"author {core.author!r}"
    yield core.language == "en-GB", f"language {core.language!r}"
    yield core.created is None and core.modified is None, "a date"
    languages = [node for part in (file.styles.element, file.element, file.settings.element) for node in part.iter(qn("w:lang"), qn("w:themeFontLang"))]
    yield len(languages) >= 2, "languages are named"
    for node in languages:
        yield node.get(qn("w:val")) == "en-GB", f"language {node.attrib}"
    font = file.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:rFonts')}")
    size = file.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:sz')}")
    yield font.get(qn("w:ascii")) == "Arial" and size.get(qn("w:val")) == "24", "Arial, 12 pt"


def check_styles(file):
    for style in file.styles:
        if not style.element.get(qn("w:default")):
            yield style.name in (OWN if style.element.get(qn("w:customStyle")) else BUILT_IN), f"style {style.name}"
    used = {paragraph.style.name for paragraph in file.paragraphs}
    used |= {p.style.name for table in file.tables for row in table.rows for cell in row.cells for p in cell.paragraphs}
    yield used <= BUILT_IN | OWN, f"styles {used}"
    yield "Normal" not in used, "a paragraph without a style"
    for level in (1, 2, 3):
        style = file.styles[f"Heading {level}"]
        outline = style.element.find(f".//{qn('w:outlineLvl')}")
        yield outline.get(qn("w:val")) == str(level - 1), f"outline level of {style.name}"
        yield style.paragraph_format.keep_with_next and style.font.bold, f"looks of {style.name}"


def check_text(file, document):
    found = [full_text(paragraph) for paragraph in file.paragraphs]
    wanted = list(expected(document))
    if document["blocks"] and isinstance(document["blocks"][-1], dict) and "Table" in document["blocks"][-1]:
        yield found.pop() == "", "what follows a table at the end"
    yield found == wanted, "words: " + repr([pair for pair in zip(found, wanted) if pair[0] != pair[1]][:3] or (len(found), len(wanted)))
    headings = [paragraph for paragraph in file.paragraphs if paragraph.style.name.startswith("Heading")]
    yield [p.style.name for p in file.paragraphs].count("Title") == 1 and file.paragraphs[0].style.name == "Title", "the title"
    last = 0
    for heading in headings:
        level = int(heading.style.name[-1])
        yield bool(heading.text.strip()), "an empty heading"
        yield level <= last + 1, f"level {level} after {last}: {heading.text}"
        last = level
    last_is_table = file.element.body[-2].getprevious() is not None and file.element.body[-2].getprevious().tag == qn("w:tbl")
    for place, paragraph in enumerate(file.paragraphs):
        has_picture = paragraph._p.find(f".//{qn('w:drawing')}") is not None
        at_the_end = last_is_table and place == len(file.paragraphs) - 1
        yield bool(full_text(paragraph).strip()) or has_picture or at_the_end, f"paragraph {place} is empty"


def check_numbering(file, document):
    numbered = [block["Heading"] for block in document["blocks"] if isinstance(block, dict) and "Heading" in block]
    if not any(heading["number"] for heading in numbered):
        return
    root = file.part.numbering_part.element
    style = file.styles["Heading 1"].element.find(f".//{qn('w:numId')}").get(qn("w:val"))
    num = next(num for num in root.iter(qn("w:num")) if num.get(qn("w:numId")) == style)
    kind = num.find(qn("w:abstractNumId")).get(qn("w:val"))
    kind = next(node for node in root.iter(qn("w:abstractNum")) if node.get(qn("w:abstractNumId")) == kind)
    yield kind.find(qn("w:multiLevelType")).get(qn("w:val")) == "multilevel", "one list of several levels"
    levels = [(level.find(qn("w:pStyle")).get(qn("w:val")), level.find(qn("w:lvlText")).get(qn("w:val"))) for level in list(kind.iter(qn("w:lvl")))[:3]]
    yield levels == [("Heading1", "%1"), ("Heading2", "%1.%2"), ("Heading3", "%1.%2.%3")], f"levels {levels}"
    begun = [num for num in root.iter(qn("w:num")) if num.find(f".//{qn('w:startOverride')}") is not None]
    used = {p._p.pPr.numPr.numId.val for p in file.paragraphs if p._p.pPr.numPr is not None} - {0}
    yield used <= {int(num.get(qn("w:numId"))) for num in begun}, f"lists {used} begin anew"


def check_tables(file, document):
    tables = [block["Table"] for block in document["blocks"] if isinstance(block, dict) and "Table" in block]
    yield len(tables) == len(file.tables), f"{len(file.tables)} tables"
    section = file.sections[0]
    text_width = section.page_width - section.left_margin - section.right_margin
    for wanted, table in zip(tables, file.tables):
        name = wanted["caption"]
        above = table._tbl.getprevious()
        yield above.tag == qn("w:p") and above.style == "Caption" and above.pPr.find(qn("w:keepNext")) is not None, f"caption above {name}"
        fields = [field.get(qn("w:instr")) for field in above.iter(qn("w:fldSimple"))]
        yield fields == [" SEQ Table \\* ARABIC "], f"number of {name}: {fields}"
        yield table.style.name == "Table Grid", f"style of {name}"
        found = [["\n".join(p.text for p in cell.paragraphs) for cell in row.cells] for row in table.rows]
        head = [column["heading"] for column in wanted["columns"]]
        rows = [["\n".join(words(spans) for spans in cell["paragraphs"]) for cell in row] for row in wanted["rows"]]
        yield found == [head] + rows, f"words of {name}"
        repeated = [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in table.rows]
        yield repeated == [True] + [False] * len(rows), f"repeated rows of {name}"
        yield all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in table.rows), f"a row of {name} may break"
        merged = [node.tag for node in table._tbl.iter(qn("w:gridSpan"), qn("w:vMerge"), qn("w:hMerge"))]
        yield not merged, f"merged cells in {name}"
        widths = [column.width for column in table.columns]
        yield abs(sum(widths) - text_width) < 1000, f"widths of {name}: {sum(widths)} of {text_width}"
        for place, column in enumerate(wanted["columns"]):
            right = {p.alignment == WD_ALIGN_PARAGRAPH.RIGHT for cell in table.columns[place].cells for p in cell.paragraphs}
            yield right == {column["numbers"]}, f"{column['heading']} of {name} is on the right: {right}"
        for row, cells in zip(wanted["rows"], table.rows[1:] if rows else []):
            for cell, found in zip(row, cells.cells):
                shaded = found._tc.find(f".//{qn('w:shd')}") is not None
                yield shaded == bool(cell["tone"]), f"shading in {name}"
                yield not shaded or bool(found.text.strip()), f"a colour without words in {name}"


def check_pictures(file, document, path):
    pictures = [block["Picture"] for block in document["blocks"] if isinstance(block, dict) and "Picture" in block]
    found = list(file.element.iter(qn("wp:docPr")))
    yield [node.get("descr") for node in found] == [picture["description"] for picture in pictures], "descriptions of pictures"
    yield all(node.get("descr").strip() for node in found), "a picture is not described"
    section = file.sections[0]
    wide = section.page_width - section.left_margin - section.right_margin
    high = section.page_height - section.top_margin - section.bottom_margin
    for picture, shape in zip(pictures, file.inline_shapes):
        yield shape.width <= wide and shape.height < high, f"{picture['caption']} is {shape.width} by {shape.height}"
        drawing = picture["drawing"]
        yield abs(shape.width / shape.height - drawing["width"] / drawing["height"]) < 0.01, f"shape of {picture['caption']}"
    images = [part for part in file.part.package.iter_parts() if part.partname.startswith("/word/media/")]
    yield len(images) == len(pictures), f"{len(images)} pictures"
    for image, picture in zip(sorted(images, key=lambda image: image.partname), pictures):
        size = (image.image.px_width, image.image.px_height, image.image.horz_dpi)
        yield size == (picture["drawing"]["width"] * 2, picture["drawing"]["height"] * 2, 192), f"size {size}"
    with ZipFile(path) as packed:
        yield packed.testzip() is None, "the file is damaged"
        yield {info.date_time for info in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}, "a time in the file"


def check_links(file):
    places = {node.get(qn("w:name")) for node in file.element.iter(qn("w:bookmarkStart"))}
    for paragraph in file.paragraphs:
        for link in paragraph.hyperlinks:
            yield bool(link.text.strip()), "a link without words"
            yield link.address.startswith(("https://", "mailto:")) or link.fragment in places, f"{link.text} leads to {link.url or link.fragment}"
            yield {run.style.name for run in link.runs} == {"Hyperlink"}, f"looks of {link.text}"


def check_pages(file, document):
    section = file.sections[0]
    width, height = PAPER[document["page"]]
    yield abs(section.page_width - Mm(width)) < Pt(1) and abs(section.page_height - Mm(height)) < Pt(1), "paper"
    yield (section.orientation == WD_ORIENT.LANDSCAPE) == (width > height), "orientation"
    header = [paragraph.text for paragraph in section.header.paragraphs]
    mark = ["Not for publication"] if document["audience"] == "Partnership" else []
    yield header == mark + [document["header"]], f"header {header}"
    footer = section.footer.paragraphs[0]
    yield full_text(footer) == "Page 1 of 1", "footer"
    yield [node.get(qn("w:instr")).strip() for node in footer._p.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"], "fields of the footer"
    breaks = sum(block == "PageBreak" for block in document["blocks"])
    yield len(list(file.element.iter(qn("w:pageBreakBefore")))) == breaks, "page breaks"


def check_notes(file, document):
    part = next(part for part in file.part.package.iter_parts() if part.partname == "/word/footnotes.xml")
    from lxml import etree
    root = etree.fromstring(part.blob)
    notes = [note for note in root.iter(qn("w:footnote")) if note.get(qn("w:type")) is None]
    found = ["".join(text.text for text in note.iter(qn("w:t"))).strip() for note in notes]
    yield found == [words(note["text"]) for note in document["footnotes"]], f"notes {found}"
    referred = [node.get(qn("w:id")) for node in file.element.iter(qn("w:footnoteReference"))]
    yield referred == [str(place + 1) for place in range(len(notes))], f"notes referred to {referred}"


def main():
    faults = []
    for path in sys.argv[1:]:
        with open(path.removesuffix("docx") + "json", encoding="utf-8") as file:
            document = json.load(file)
        file = docx.Document(path)
        count = 0
        for check in (
            check_properties(file, document), check_styles(file), check_text(file, document), check_numbering(file, document),
            check_tables(file, document), check_pictures(file, document, path), check_links(file), check_pages(file, document),
            check_notes(file, document),
        ):
            for holds, what in check:
                count += 1
                if not holds:
                    faults.append(f"{path}: {what}")
        assert count > 40, "too little was looked at"
    print("\n".join(faults))
    sys.exit(bool(faults))


main()
