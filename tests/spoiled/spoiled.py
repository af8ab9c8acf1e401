#!/usr/bin/env python3
"""Spoil a good file in one way at a time and hold what cz-import makes of it.  usage: spoiled.py BINDIR

Every way is tried in several dialects and, where it has a place, in the first row, one in the middle and the last. Either all
records come, the right ones, or a remark names line, column and rule and all others come; accepted and refused rows
together are always the rows. The expected records are made here, from the same values, without cz."""
import json, os, random, re, resource, subprocess, sys, tempfile

binary = os.path.join(os.path.abspath(sys.argv[1]), "cz-import")
passed = failed = 0
tmp = tempfile.TemporaryDirectory()
os.chdir(tmp.name)

HEAD = ["Vrijwilligersnummer", "Postcode", "Categorieën", "Talen", "Dagdelen", "Capaciteit", "Sinds", "Auto",
        "Maximale afstand (km)", "Toelichting"]
ID, POSTCODE, KINDS, LANGUAGES, TIMES, CAPACITY, SINCE, CAR, KM, NOTE = range(10)
ROWS = 24


class Dialect:
    def __init__(self, name, delimiter, end, encoding):
        self.name, self.delimiter, self.end, self.encoding = name, delimiter, end, encoding


DIALECTS = [Dialect("Dutch Excel", ";", "\r\n", "cp1252"), Dialect("RFC 4180", ",", "\r\n", "utf-8"),
            Dialect("tabs", "\t", "\n", "utf-8-sig"), Dialect("Excel with a mark", ";", "\r\n", "utf-8-sig")]


def good_rows():
    """Cells and the record that they mean; every seventh row has a note over two lines."""
    rows, records = [], []
    for i in range(ROWS):
        day, month = i % 28 + 1, i % 12 + 1
        rows.append([f"V{i:03}", f"{3500 + i} AB", ["Vervoer en begeleiding", "Boodschappen"][i % 2], ["Nederlands", "Nederlands|Turks"][i % 2],
                     ["maandagochtend", "di en do 's avonds", ""][i % 3], str(i % 3 + 1), f"{day:02}-{month:02}-2024", ["Ja", "Nee", ""][i % 3],
                     ["2,5", "10", ""][i % 3], "één regel\nen nog één" if i % 7 == 3 else "café; \"vrij\", enz."])
        r = {"type": "volunteer", "id": f"V{i:03}", "categories": [["VRV", "BDS"][i % 2]], "postcode": f"{3500 + i} AB"}
        if i % 3 != 2:
            r["max_km"] = [2.5, 10][i % 3]
            r["times"] = [["mon-morning"], ["tue-evening", "thu-evening"]][i % 3]
            r["car"] = i % 3 == 0
        r["languages"] = [["nl"], ["nl", "tr"]][i % 2]
        r["capacity"] = i % 3 + 1
        r["since"] = f"2024-{month:02}-{day:02}"
        rows[i], record = rows[i], r
        records.append(record)
    return rows, records


def cell(text, d):
    if any(c in text for c in (d.delimiter, '"', "\n", "\r")):
        return '"' + text.replace('"', '""') + '"'
    return text


def line_of(at):
    """The physical line where row `at` begins: notes take two lines."""
    return 2 + at + sum(1 for i in range(at) if i % 7 == 3)


def lines(rows, d, head=HEAD):
    return [d.delimiter.join(cell(c, d) for c in row) for row in [head] + rows]


def encode(text, d):
    return text.encode(d.encoding)


def run(data, name="in.csv", type="volunteer", *more):
    with open(name, "wb") as f:
        f.write(data)
    p = subprocess.run([binary, "-t", type, "--stats", "stats", "-o", "out", name, *more], capture_output=True, stdin=subprocess.DEVNULL)
    out = []
    if p.returncode in (0, 1):
        with open("out", encoding="utf-8") as f:
            out = [json.loads(line) for line in f]
        os.unlink("out")
    told = [(int(m[1] or 0), int(m[2] or 0), int(m[3]))
            for m in re.finditer(r"^cz-import: [^:]+(?::(\d+))?(?::(\d+))?: CZ(\d+): ", p.stderr.decode(), re.M)]
    stats = {}
    if p.returncode in (0, 1):
        with open("stats") as f:
            stats = json.load(f)
    return p.returncode, out, told, stats, p.stderr.decode(errors="replace")


def hold(what, good, text=""):
    global passed, failed
    passed += bool(good)
    failed += not good
    if not good:
        print(f"not ok: {what}: {text}"[:600])


def same(a, b):
    return sorted(json.dumps(r, sort_keys=True) for r in a) == sorted(json.dumps(r, sort_keys=True) for r in b)


def expect(what, data, records, refused=(), status=None, rows=ROWS):
    """refused: the remarks of refused rows, (line, column, rule)."""
    rc, out, told, stats, err = run(data)
    hold(f"{what}: status", rc == (status if status is not None else 1 if refused else 0), f"{rc} {err}")
    if rc not in (0, 1):
        return
    missing = [r["id"] for r in records if r not in out]
    extra = [r for r in out if r not in records]
    hold(f"{what}: records", same(out, records), f"missing {missing} extra {extra} {err}")
    for r in refused:
        hold(f"{what}: remark {r}", r in told, f"told {told}")
    hold(f"{what}: accepted + refused = rows", stats["accepted"] + stats["refused"] == stats["rows"] == rows, stats)


def without(records, at):
    return records[:at] + records[at + 1:]


# one cell that is wrong: its row is refused with line, column and rule
CELLS = [
    ("no id", ID, "", 201), ("postcode without its letters right", POSTCODE, "35O1 AB", 214), ("postcode too short", POSTCODE, "350 AB", 214),
    ("a category that nobody knows", KINDS, "Raketbouw", 239), ("a language that nobody knows", LANGUAGES, "Klingonisch", 239),
    ("times that say nothing", TIMES, "als de maan schijnt", 238), ("a number that is none", CAPACITY, "een paar", 205),
    ("half a person", CAPACITY, "1,5", 204), ("below its range", CAPACITY, "-1", 206), ("a formula", CAPACITY, "=1+1", 205),
    ("a day that does not exist", SINCE, "31-02-2024", 231), ("two digits of a year", SINCE, "01-02-24", 234),
    ("hashes of a narrow column", SINCE, "########", 337), ("an end under a car", CAR, "gestopt", 208),
    ("thousands or decimals", KM, "1.500", 235), ("a number and a word", KM, "10 km ofzo", 237),
]

# many cells or few, quotes, bytes: (what, how to spoil the line, its rule, its column)
LINES = [
    ("a cell too many", lambda s, d: s + d.delimiter + "x", 107, len(HEAD) + 1),
    ("the last cells are gone", lambda s, d: d.delimiter.join(s.split(d.delimiter)[:3]), 108, 3),
    ("a quote that never closes", lambda s, d: '"' + s, 102, 1),
    ("text behind a closing quote", lambda s, d: '"' + s.replace(d.delimiter, '"x' + d.delimiter, 1), 103, 1),
]


def value_spoils(d, places):
    for what, column, text, rule in CELLS:
        for at in places:
            rows, records = good_rows()
            rows[at][column] = text
            expect(f"{d.name}, {what}, row {at}", encode(d.end.join(lines(rows, d)) + d.end, d), without(records, at),
                   [(line_of(at), column + 1, rule)])
    for at in places[1:]:
        rows, records = good_rows()
        rows[at][ID] = "V000"
        expect(f"{d.name}, an id that was there, row {at}", encode(d.end.join(lines(rows, d)) + d.end, d), without(records, at),
               [(line_of(at), ID + 1, 218)])
    for at in places:  # all problems of a row at once
        rows, records = good_rows()
        rows[at][POSTCODE], rows[at][SINCE], rows[at][CAR] = "x", "gisteren", "gestopt"
        rc, out, told, stats, err = run(encode(d.end.join(lines(rows, d)) + d.end, d))
        hold(f"{d.name}, three things wrong, row {at}", rc == 1 and {(line_of(at), c + 1) for c in (POSTCODE, SINCE, CAR)}
             <= {t[:2] for t in told} and same(out, without(records, at)), told)


def many_at_once(d, chance):
    """Several rows wrong in several ways: each is told at its place, the rest comes."""
    rows, records = good_rows()
    told, left = [], list(records)
    for at in sorted(chance.sample(range(ROWS), chance.randrange(2, ROWS))):
        what, column, text, rule = chance.choice(CELLS)
        rows[at][column] = text
        told.append((line_of(at), column + 1, rule))
        left.remove(records[at])
    expect(f"{d.name}, {len(told)} rows wrong", encode(d.end.join(lines(rows, d)) + d.end, d), left, told)


def line_spoils(d, places):
    for what, spoil, rule, column in LINES:
        for at in places:
            rows, records = good_rows()
            rows[at][NOTE] = "kort"
            text = lines(rows, d)
            wrong = 103 if rule == 102 and '"' in text[at + 1] else rule  # the next quote stands in the wrong place
            text[at + 1] = spoil(text[at + 1], d)
            rc, out, told, stats, err = run(encode(d.end.join(text) + d.end, d))
            hold(f"{d.name}, {what}, row {at}: status", rc == 1, err)
            hold(f"{d.name}, {what}, row {at}: the others", same(out, without(records, at)), [r["id"] for r in records if r not in out] + told)
            line = line_of(at)
            hold(f"{d.name}, {what}, row {at}: remark", (line, column, wrong) in told, told)
            hold(f"{d.name}, {what}, row {at}: rows", stats and stats["accepted"] + stats["refused"] == stats["rows"] == ROWS, stats)
    for at in places:  # bytes
        rows, records = good_rows()
        rows[at][NOTE] = "kort"
        text = [encode(s, d) if i == 0 else s.encode(d.encoding.replace("-sig", "")) for i, s in enumerate(lines(rows, d))]
        for what, byte, rule in (("a zero byte", b"\0", 113), ("a byte that is no UTF-8", b"\xff", 101)):
            if rule == 101 and d.encoding == "cp1252":
                continue
            spoilt = list(text)
            first, rest = spoilt[at + 1].split(d.delimiter.encode(), 1)
            spoilt[at + 1] = first + byte + d.delimiter.encode() + rest
            expect(f"{d.name}, {what}, row {at}", d.end.encode().join(spoilt) + d.end.encode(), without(records, at),
                   [(line_of(at), 1, rule)])
        for what, n in (("a cell of 70 kB", 70_000), ("a row of 2 MB", 2_000_000)):
            spoilt = list(text)
            spoilt[at + 1] = spoilt[at + 1].replace(b"kort", b"x" * n)
            rc, out, told, stats, err = run(d.end.encode().join(spoilt) + d.end.encode())
            hold(f"{d.name}, {what}, row {at}", rc == 1 and same(out, without(records, at)) and any(t[0] == line_of(at) for t in told), told)


def whole_file(d):
    """What an office's programs do to a file and nothing is wrong with: all records come."""
    rows, records = good_rows()
    text = lines(rows, d)
    ways = {
        "as it is": d.end.join(text) + d.end,
        "no end of the last line": d.end.join(text),
        "LF": "\n".join(text) + "\n", "CRLF": "\r\n".join(text) + "\r\n",
        "mixed ends": "".join(s + ("\n", "\r\n")[i % 2] for i, s in enumerate(text)),
        "blank lines": (d.end * 2).join(text) + d.end * 3,
        "a blank line first": d.end + d.end.join(text) + d.end,
        "lines of delimiters": d.end.join(text[:5] + [d.delimiter * (len(HEAD) - 1)] + text[5:]) + d.end,
        "an empty column behind": d.end.join(s + d.delimiter for s in text) + d.end,
        "everything in quotes": d.end.join(d.delimiter.join('"' + c.replace('"', '""') + '"' for c in r) for r in [HEAD] + rows) + d.end,
        "a title above": d.end.join(["Export vrijwilligers", ""] + text) + d.end,
        "a title with its delimiters above": d.end.join(["Export" + d.delimiter * (len(HEAD) - 1)] + text) + d.end,
        "sep=": "sep=" + d.delimiter + d.end + d.end.join(text) + d.end,
        "header in capitals": d.end.join(lines(rows, d, [h.upper() for h in HEAD])) + d.end,
        "header with spaces": d.end.join(lines(rows, d, ["  " + h + " " for h in HEAD])) + d.end,
        "header with underscores": d.end.join(lines(rows, d, [h.replace(" ", "_") for h in HEAD])) + d.end,
        "spaces around values": d.end.join(lines([[" " + c + " " for c in r] for r in rows], d)) + d.end,
        "WAAR and ONWAAR": d.end.join(lines([r[:CAR] + [{"Ja": "WAAR", "Nee": "ONWAAR", "": ""}[r[CAR]]] + r[CAR + 1:] for r in rows], d)) + d.end,
        "columns in another order": d.end.join(lines([r[::-1] for r in rows], d, HEAD[::-1])) + d.end,
        "rows in another order": d.end.join([text[0]] + text[:0:-1]) + d.end,
        "a column without a name": d.end.join(lines([r + ["x"] for r in rows], d, HEAD + [""])) + d.end,
        "a column twice": d.end.join(lines([r + [r[POSTCODE]] for r in rows], d, HEAD + ["Postcode"])) + d.end,
        "dates of a database": d.end.join(lines([r[:SINCE] + ["-".join(r[SINCE].split("-")[::-1])] + r[SINCE + 1:] for r in rows], d)) + d.end,
        "dates with strokes": d.end.join(lines([r[:SINCE] + [r[SINCE].replace("-", "/")] + r[SINCE + 1:] for r in rows], d)) + d.end,
    }
    for what, data in ways.items():
        expect(f"{d.name}, {what}", encode(data, d), records)
    plain = [s for s in text if "\n" not in s]
    kept = [r for i, r in enumerate(records) if i % 7 != 3]
    expect(f"{d.name}, CR only", encode("\r".join(plain) + "\r", d), kept, rows=len(kept))
    for name in ("utf-8", "utf-8-sig", "cp1252", "utf-16"):
        expect(f"{d.name}, written as {name}", (d.end.join(text) + d.end).encode(name), records)
    expect(f"{d.name}, UTF-16 of the other end", b"\xfe\xff" + (d.end.join(text) + d.end).encode("utf-16-be"), records)
    quoted = d.end.join(['"' + text[0].split(d.delimiter)[0] + '"' + d.delimiter + text[0].split(d.delimiter, 1)[1]] + text[1:]) + d.end
    expect(f"{d.name}, a mark before a quoted header", quoted.encode("utf-8-sig"), records)
    rc, out, told, stats, err = run(encode(d.end.join(text[:-1] + [text[-1][:len(text[-1]) // 2]]), d))
    hold(f"{d.name}, the last line cut off", rc == 1 and same(out, records[:-1]) and any(t[0] == line_of(ROWS - 1) and t[1] for t in told), told)
    for what, data, status, rule in (("an empty file", b"", 3, 120), ("blank lines only", encode(d.end * 3, d), 3, 120),
                                     ("a header only", encode(text[0] + d.end, d), 0, 323), ("no header", encode(d.end.join(text[1:]) + d.end, d), 3, 312)):
        rc, out, told, stats, err = run(data)
        hold(f"{d.name}, {what}", rc == status and not out and any(t[2] == rule for t in told), f"{rc} {err}")
    expect(f"{d.name}, one row", encode(d.end.join(text[:2]) + d.end, d), records[:1], rows=1)
    rc, out, told, stats, err = run(encode(d.end.join(lines([r[:-1] + ["123456782"] for r in rows], d)) + d.end, d))
    hold(f"{d.name}, service numbers", rc == 3 and any(t[1:] == (len(HEAD), 315) for t in told), err)


def json_spoils():
    rows, records = good_rows()
    text = [json.dumps(r) for r in records]
    for at in (0, ROWS // 2, ROWS - 1):
        for what, line in (("cut off", text[at][:30]), ("no object", "[1]"), ("not JSON", "{]"), ("a bad value", text[at].replace('AB"', 'A"')),
                           ("deep", '{"id":' + "[" * 100_000 + "]" * 100_000 + "}"), ("a key twice", text[at].replace('"id"', '"id":"q","id"')),
                           ("NaN", text[at].replace('"capacity": ', '"capacity": NaN, "x":')), ("half a pair", text[at].replace('"id": "V', '"id": "\\ud800'))):
            if at == 0 and what in ("no object", "not JSON", "deep"):
                continue  # the first sign of a file says that it is a document
            data = "\n".join(text[:at] + [line] + text[at + 1:])
            rc, out, told, stats, err = run(data.encode())
            hold(f"JSON Lines, {what}, line {at + 1}", rc == 1 and same(out, without(records, at)) and any(t[0] == at + 1 for t in told), f"{rc} {told} {err[:300]}")
            hold(f"JSON Lines, {what}, line {at + 1}: rows", stats.get("accepted", 0) + stats.get("refused", 0) == ROWS, stats)


def large():
    """Little memory and little time, whatever the size: an address space of 100 MB, two seconds of processor."""
    head = ";".join(HEAD)
    ways = {
        "a quote that never closes, 60 MB": (head + '\n"').encode() + b"x;" * 30_000_000,
        "a line of 50 MB": (head + "\n").encode() + b"x" * 50_000_000,
        "a million columns, few cells": (";".join(f"c{i}" for i in range(1_000_000))).encode() + b"\n1;2\n",
        "a million columns": b";".join(b"c%d" % i for i in range(1_000_000)) + b"\n" + b";" * 999_999 + b"\n",
        "a million keys": b"{" + b",".join(b'"k%d":1' % i for i in range(1_000_000)) + b"}\n",
        "depth 100,000": b'{"a":' * 100_000 + b"1" + b"}" * 100_000 + b"\n",
        "a number of 50 million digits": b'{"id":' + b"1" * 50_000_000 + b"}\n",
    }
    for (what, data), rule in zip(ways.items(), ("CZ10[245]", "CZ104", "CZ105", "CZ105", "CZ105", "CZ119", "CZ105")):
        with open("big", "wb") as f:
            f.write(data)

        def limit():
            resource.setrlimit(resource.RLIMIT_AS, (100_000_000, 100_000_000))
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        p = subprocess.run([binary, "-t", "volunteer", "-o", "out", "big"], capture_output=True, preexec_fn=limit)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        told = p.stderr.decode(errors="replace")
        hold(f"{what}: told in short", p.returncode in (1, 3) and re.search(rule, told) and len(told) < 1000, f"{p.returncode} {told[:300]}")
        hold(f"{what}: two seconds", after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 2, told)


for dialect in DIALECTS:
    value_spoils(dialect, (0, ROWS // 2, ROWS - 1))
    line_spoils(dialect, (0, ROWS // 2, ROWS - 1))
    whole_file(dialect)
for k in range(100):
    many_at_once(DIALECTS[k % len(DIALECTS)], random.Random(k))
json_spoils()
large()
print(f"spoiled: {passed} passed, {failed} failed")
sys.exit(failed > 0)
