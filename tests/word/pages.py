"""Has LibreOffice lay out Word files and says what a person would not leave so.

Arguments: Word files. A line for each fault; fails when there are any. `soffice`, `pdftotext`, `pdffonts` and `pdfinfo` are on PATH.

 1. there are pages, of the paper that the file asks for, and each has words;
 2. letters are Arial or those that stand for it, embedded;
 3. no word is outside the margins at the sides, and none lies over another;
 4. no heading and no caption of a table is the last line of its page;
 5. every page says which it is, of how many, and what the header says;
 6. the first row of a table is repeated on every page that the table goes on to.
"""

import pathlib
import subprocess
import sys
import tempfile
from html.parser import HTMLParser

import docx
from docx.oxml.ns import qn


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


def overlap(one, other):
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    # A raised number and the line above it touch.
    return wide > 1 and high > 0.45 * min(one[3] - one[1], other[3] - other[1])


def headings(file):
    """The words of headings and of captions that stand above a table."""
    for paragraph in file.paragraphs:
        if paragraph.style.name.startswith("Heading"):
            yield paragraph.text
        following = paragraph._p.getnext()
        if following is not None and following.tag == qn("w:tbl"):
            yield "".join(text.text for text in paragraph._p.iter(qn("w:t")))


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
    apart = {text.replace(" ", "") for text in headings(file)}
    heads = ["".join("".join(cell.text for cell in table.rows[0].cells).split()) for table in file.tables]
    left, right = section.left_margin.pt, section.page_width.pt - section.right_margin.pt
    for number, (width, height, words) in enumerate(pages, 1):
        where = f"page {number}"
        yield abs(width - section.page_width.pt) < 1 and abs(height - section.page_height.pt) < 1, f"{where} is {width} by {height}"
        for x, y, to_x, to_y, word in words:
            yield left - 1 <= x and to_x <= right + 1 and y >= 0 and to_y <= height, f"{where}: {word} is outside the text"
        for place, word in enumerate(words):
            over = [other[4] for other in words[place + 1:] if overlap(word, other)]
            yield not over, f"{where}: {word[4]} lies over {over}"
        shown = lines(words)
        yield shown[-1] == f"Page {number} of {len(pages)}", f"{where} ends with {shown[-1]}"
        yield " ".join(" ".join(shown).split()).startswith(header), f"{where} begins with {shown[:2]}"
        body = shown[:-1]
        yield len(body) > 2, f"{where} has nothing on it"
        last = "".join(body[-1].split())
        # Word puts the number before the words.
        yield not any(last == text or last.endswith(text) and last[0].isdigit() for text in apart), f"{where} ends with {body[-1]}"
        text = "".join("".join(shown).split())
        for table, head in zip(file.tables, heads):
            rows = ["".join("".join(cell.text for cell in row.cells).split()) for row in table.rows[1:]]
            if len(rows) == len(set(rows)) and any(row and row[:40] in text for row in rows):
                yield head in text, f"{where} has no headings of columns for {head}"


def main():
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        home = pathlib.Path(folder, "settings").as_uri()
        subprocess.run(
            ["soffice", f"-env:UserInstallation={home}", "--headless", "--convert-to", "pdf", "--outdir", folder, *sys.argv[1:]],
            check=True, capture_output=True, timeout=300,
        )
        for path in sys.argv[1:]:
            pdf = pathlib.Path(folder, pathlib.Path(path).stem + ".pdf")
            looked = [(holds, what) for holds, what in check(path, str(pdf))]
            assert len(looked) > 50, "too little was looked at"
            faults += [f"{path}: {what}" for holds, what in looked if not holds]
    print("\n".join(faults))
    sys.exit(bool(faults))


main()
