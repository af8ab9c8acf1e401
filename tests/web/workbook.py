"""Hold a workbook to the same report as JSON, through openpyxl.  usage: workbook.py REPORT.json BOOK.xlsx [SAVED.xlsx]

Every table has its sheet, every number its cell, as a number; what is withheld is a word; nothing is a formula. The second
book is the first as LibreOffice saved it: what that has read must be the same, charts too."""
import json
import sys

import openpyxl


def faults(book, report):
    sheets = book.worksheets[1:]
    tables = [t for t in report["tables"] if t["lines"]]
    if len(sheets) != len(tables):
        yield f"{len(sheets)} sheets for {len(tables)} tables"
    for sheet, table in zip(sheets, tables):
        name, rows = table["table"], list(sheet.iter_rows())
        if [c.value for c in rows[0]][1:] != [c["name"] for c in table["columns"]]:
            yield f"{name}: the head differs"
        for row, line in zip(rows[1:], table["lines"], strict=True):
            if str(row[0].value) != line["name"]:
                yield f"{name}: {line['line']} is called otherwise"
            for cell, wanted in zip(row[1:], line["cells"], strict=True):
                told = wanted["shown"] in ("exact", "rounded")
                if told and (cell.data_type != "n" or abs(cell.value - wanted["value"]) > 1e-9):
                    yield f"{name}: {cell.coordinate} is {cell.value!r}, not {wanted['value']}"
                if not told and cell.data_type == "n" and cell.value is not None:
                    yield f"{name}: {cell.coordinate} tells {cell.value!r}"
    for sheet in book:
        for row in sheet.iter_rows():
            yield from (f"{sheet.title}: {c.coordinate} is a formula" for c in row if c.data_type == "f")


def main():
    with open(sys.argv[1], encoding="utf-8") as f:
        report = json.load(f)
    books = [openpyxl.load_workbook(name) for name in sys.argv[2:]]
    found = [f"{name}: {fault}" for name, book in zip(sys.argv[2:], books) for fault in faults(book, report)]
    found += [f"{s.title}: the head is not frozen" for s in books[0].worksheets[1:] if s.freeze_panes != "B2"]
    drawn = {sum(len(s._charts) for s in book) for book in books}
    if len(drawn) > 1 or drawn == {0}:
        found.append(f"charts: {sorted(drawn)}")
    for fault in found:
        print("not ok:", fault)
    return 1 if found else 0


sys.exit(main())
