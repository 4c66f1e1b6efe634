"""Has LibreOffice lay out Word files and says what a person would not leave so.

Arguments: Word files. A line for each fault; fails when there are any. `soffice`, `pdftotext`, `pdffonts` and `pdfinfo` are on PATH.

 1. there are pages, of the paper that the file asks for, and each has words;
 2. letters are Arial or those that stand for it, embedded;
 3. no word is outside the margins at the sides, and none lies over another;
 4. no heading, no caption of a table and nothing that leads on to what follows is the last line of its page;
 5. every page says which it is, of how many, and what the header says;
 6. the first row of a table stands on every page that has one of its rows, above that row, and every row stands on a page.
"""

import pathlib
import subprocess
import sys
import tempfile
from html.parser import HTMLParser

import docx
from docx.oxml.ns import qn
from lxml import etree

# A row with fewer letters may be found where another row is.
LEAST = 12
# The space between the edge of a cell and its words, in points.
PADDING = 5.4


class Words(HTMLParser):
    """The words of each page with their boxes, in points from the upper left corner."""

    def __init__(self, text):
        super().__init__()
        self.pages, self.box = [], None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        numbers = {name: float(value) for name, value in attributes if name in ("xmin", "xmax", "ymin", "ymax", "width", "height")}
        if tag == "page":
            self.pages.append((numbers["width"], numbers["height"], []))
        self.box = numbers if tag == "word" else None

    def handle_data(self, data):
        if self.box:
            self.pages[-1][2].append((self.box["xmin"], self.box["ymin"], self.box["xmax"], self.box["ymax"], data))

    def handle_endtag(self, tag):
        self.box = None


def printed(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def lines(words):
    """The words of a page as lines: what stands at one height."""
    found = []
    for word in sorted(words, key=lambda word: (round(word[3]), word[0])):
        if found and abs(found[-1][0] - word[3]) < 3:
            found[-1][1].append(word)
        else:
            found.append((word[3], [word]))
    return [" ".join(word[4] for word in sorted(line)) for _, line in found]


def overlaps(words):
    """The pairs of words of which one lies over the other."""
    words = sorted(words, key=lambda word: word[1])
    for place, one in enumerate(words):
        for other in words[place + 1:]:
            if other[1] >= one[3]:
                break
            wide = min(one[2], other[2]) - max(one[0], other[0])
            high = min(one[3], other[3]) - max(one[1], other[1])
            # A raised number and the line above it touch.
            if wide > 1 and high > 0.45 * min(one[3] - one[1], other[3] - other[1]):
                yield one[4], other[4]


def headings(file):
    """The words of headings, of captions that stand above a table, and of paragraphs that lead on to what follows."""
    for paragraph in file.paragraphs:
        bold = paragraph.text.strip() and all(run.bold or not run.text.strip() for run in paragraph.runs)
        if paragraph.style.name.startswith("Heading") or paragraph.text.endswith(":") or bold:
            yield paragraph.text
        following = paragraph._p.getnext()
        if following is not None and following.tag == qn("w:tbl"):
            yield "".join(text.text for text in paragraph._p.iter(qn("w:t")))


def notes(file):
    """The words of all footnotes, without spaces."""
    part = next(part for part in file.part.package.iter_parts() if part.partname == "/word/footnotes.xml")
    return "".join("".join(text.text for text in etree.fromstring(part.blob).iter(qn("w:t"))).split())


def last_lines(shown, below):
    """The last words of a page above its notes: its last line, its last two as one and its last three, without spaces."""
    found = ["".join(line.split()) for line in shown]
    while found and found[-1].lstrip("0123456789") in below:
        found.pop()
    return ["".join(found[-count:]) for count in (1, 2, 3)]


def columns(table, left):
    """Where the columns of a table begin and end, in points."""
    for width in table._tbl.tblGrid.iter(qn("w:gridCol")):
        to = left + int(width.get(qn("w:w"))) / 20
        yield left, to
        left = to


def rows(table):
    """The words of each row's cells, without spaces; nothing for a cell with notes, whose numbers are not among its words."""
    for row in table.rows:
        yield ["" if list(cell._tc.iter(qn("w:footnoteReference"))) else "".join(cell.text.split()) for cell in row.cells]


def heights(cell, column):
    """How far down the page each place stands where a column has the words of a cell; in the first, where they begin at its edge."""
    text, starts, place = *column, column[0].find(cell)
    while place >= 0:
        is_at_edge, height = starts[place]
        if is_at_edge:
            yield height
        place = text.find(cell, place + 1)


def places(cells, texts):
    """How far down the page a row stands, all of its cells beginning at one height; each time it does."""
    first, *others = [set(heights(cell, text)) for cell, text in zip(cells, texts) if cell]
    return [one for one in first if all(any(abs(one - other) < 2 for other in found) for found in others)]


def column_texts(words, edges):
    """The words in each column of a page without spaces; for each letter whether its word begins at the edge, and how far down."""
    ordered = sorted(words, key=lambda word: (round(word[3]), word[0]))
    for place, (begin, end) in enumerate(edges):
        inside = [word for word in ordered if begin <= (word[0] + word[2]) / 2 < end]
        # Running text may have the words of a row, too, but begins elsewhere.
        starts = [(place > 0 or abs(word[0] - begin - PADDING) < 2, word[1]) for word in inside for _ in word[4]]
        yield "".join(word[4] for word in inside), starts


def check_table(table, pages, left):
    (head, *body), edges = list(rows(table)), list(columns(table, left))
    missing = [cells for cells in body if sum(map(len, cells)) >= LEAST]
    for number, (_, _, words) in enumerate(pages, 1):
        texts = list(column_texts(words, edges))
        found = {tuple(cells): places(cells, texts) for cells in missing}
        missing = [cells for cells in missing if not found[tuple(cells)]]
        top = min(places(head, texts), default=None)
        for cells, heights_of in found.items():
            if heights_of:
                yield top is not None and top < max(heights_of), f"page {number} has no headings {head} above {cells}"
    yield not missing, f"no page has all of {missing[:1]}"


def check(path, pdf):
    file = docx.Document(path)
    section = file.sections[0]
    pages = Words(printed("pdftotext", "-bbox", pdf, "-")).pages
    yield bool(pages), "no pages"
    yield f"Title:           {file.core_properties.title}\n" in printed("pdfinfo", pdf), "no title"
    for row in printed("pdffonts", pdf).splitlines()[2:]:
        name, embedded = row.split()[0], row.split()[-5]
        yield any(known in name for known in ("Liberation", "Arial", "Arimo")), f"letters of {name}"
        yield embedded == "yes", f"{name} is not embedded"
    header = " ".join(" ".join(paragraph.text for paragraph in section.header.paragraphs).split())
    apart = {"".join(text.split()).lstrip("0123456789.") for text in headings(file)}
    below = notes(file)
    left, right = section.left_margin.pt, section.page_width.pt - section.right_margin.pt
    for number, (width, height, words) in enumerate(pages, 1):
        where = f"page {number}"
        yield abs(width - section.page_width.pt) < 1 and abs(height - section.page_height.pt) < 1, f"{where} is {width} by {height}"
        for x, y, to_x, to_y, word in words:
            yield left - 1 <= x and to_x <= right + 1 and y >= 0 and to_y <= height, f"{where}: {word} is outside the text"
        yield not list(overlaps(words)), f"{where}: {list(overlaps(words))} lie over each other"
        shown = lines(words)
        yield shown[-1] == f"Page {number} of {len(pages)}", f"{where} ends with {shown[-1]}"
        yield " ".join(" ".join(shown).split()).startswith(header), f"{where} begins with {shown[:2]}"
        body = shown[:-1]
        yield len(body) > 2, f"{where} has nothing on it"
        # Word puts the number before the words.
        alone = [text for last in last_lines(body, below) for text in apart if last.lstrip("0123456789.") == text]
        yield not alone, f"{where} ends with {alone}"
    for table in file.tables:
        yield from check_table(table, pages, left)


def main():
    faults, count = [], 0
    with tempfile.TemporaryDirectory() as folder:
        home = pathlib.Path(folder, "settings").as_uri()
        subprocess.run(
            ["soffice", f"-env:UserInstallation={home}", "--headless", "--convert-to", "pdf", "--outdir", folder, *sys.argv[1:]],
            check=True, capture_output=True, timeout=300,
        )
        for path in sys.argv[1:]:
            pdf = pathlib.Path(folder, pathlib.Path(path).stem + ".pdf")
            looked = [(holds, what) for holds, what in check(path, str(pdf))]
            count += len(looked)
            faults += [f"{path}: {what}" for holds, what in looked if not holds]
    assert count > 50 * len(sys.argv[1:]), "too little was looked at"
    print("\n".join(faults))
    sys.exit(bool(faults))


main()
