#!/usr/bin/env python3
"""What holds of any sheet, held to sheets of columns and cells at random.  usage: properties.py BINDIR [SHEETS] [SEED]

The rows in the other order give the same records; and refused rows that are imported as they came back give none."""
import os, random, subprocess, sys, tempfile

binary = os.path.join(os.path.abspath(sys.argv[1]), "cz-import")
sheets = int(sys.argv[2]) if len(sys.argv) > 2 else 400
rng = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
tmp = tempfile.TemporaryDirectory()
os.chdir(tmp.name)
ROWS = 8

ANYTHING = ["", "ja", "nee", "x", "ma", "onbekend", "niet", "1", "2", "o", "geen", "in overleg", "overleden"]
COLUMNS = {
    "Soort hulp": ["vervoer", "tuin", "boodschappen", "Anders, nl: piano", "Tuin (hond)"], "Postcode": ["1234AB", "3511", "3511 AB"],
    "Beschikbaarheid": ["ma", "nee", "ja", "ochtend", "niet ma", "niet beschikbaar"], "Beschikbaar": ["ja", "nee", "ma", "niet"],
    "Status": ["actief", "open", "gestopt", "ja", "nee", "gekoppeld", "niet actief", "inactief"],
    "Gekoppeld op": ["ja", "1-2-2026", "nee", "x", "nog niet"], "Gestopt": ["ja", "nee", "1-2-2026"], "Actief": ["ja", "nee", ""],
    "Talen": ["Nederlands", "ja", "no", "Engels (goed)", "beetje Engels", "Frans Engels"], "Taal 2": ["Turks"],
    "Max afstand": ["5", "15 min", "0,1", "999"], "Max afstand (km)": ["5", "15 min", "800 m"], "Urgentie": ["1", "4", "hoog", "3", "x"],
    "Urgentie (1=laag, 3=hoog)": ["1", "3"], "Spoed": ["x", "ja", ""], "Auto": ["ja", "eigen auto", "geen"], "VOG": ["ja"],
    "VOG gezien": ["ja", "1-2-2025", "aangevraagd"], "Geslacht": ["m", "v", "x"], "Capaciteit": ["99", "3+", "2"],
    "Datum": ["1-2-2026", "3/4/2026", "12/31/2026"], "Sinds": ["1-2-2020"], "Datum uit": ["1-2-2026"], "Einddatum": ["1-2-2026", "31-12-9999", "nee"],
    "Van": ["9:00", "1-2-2026"], "Tot": ["12:00", "3-2-2026"], "Tijd": ["9-12", "9:00", "13-17", "1-2-2026"], "Dag": ["ma", "di", "weekend"], "Dag 1": ["ma"], "Dag 2": ["di"],
    "Dagdeel": ["ochtend", "avond", "ma"], "Dagdeel 1": ["ochtend"], "Maandag": ["x"], "Dinsdag": ["x"], "Ochtend": ["x"], "Middag": ["x"],
    "Weekend": ["x"], "Niet beschikbaar": ["ma"], "Afwezig": ["ja"], "Wijk": ["WK034401", "Noord"],
    "Frequentie": ["wekelijks", "2x per week", "1x"], "Wensen": [""], "Vaardigheden": ["koken"], "Organisatie": ["VWC"], "Vrijwilliger": ["V1", "V2", "Jan", "K. de Wit"],
    "Boodschappen": ["x"], "Tuin": ["x"], "Vervoer": ["x"], "Aanvrager": ["huisarts"], "Aantal vrijwilligers": ["2"], "Reden": ["verhuisd"],
    "Reden vertrek": ["verhuisd"], "Postcode cijfers": ["3511"],
}


def cell_of(column):
    return rng.choice(COLUMNS[column] + ([rng.choice(ANYTHING)] if rng.random() < .4 else []))


def records(kind, name, *more):
    """Status and records, or None when the file is refused as a whole."""
    p = subprocess.run([binary, "--no-sandbox", "-t", kind, name, *more], capture_output=True, stdin=subprocess.DEVNULL)
    if p.returncode not in (0, 1, 3):
        raise SystemExit(f"not ok: cz-import ended with {p.returncode}: {p.stderr.decode()}")
    return None if p.returncode == 3 else sorted(p.stdout.decode().splitlines())


def write(name, head, rows):
    with open(name, "w", encoding="utf-8") as f:
        f.writelines(";".join(row) + "\n" for row in [head] + rows)


def wrongs(kind, head, rows):
    write("in.csv", head, rows)
    made = records(kind, "in.csv", "--rejects", "refused.csv")
    if made is None:
        return
    write("turned.csv", head, rows[::-1])
    turned = records(kind, "turned.csv")
    if turned != made:
        yield "rows in the other order make other records", sorted(set(made) ^ set(turned or []))
    if os.path.exists("refused.csv"):
        again = records(kind, "refused.csv")
        if again and not {"Van", "Tot"} <= set(head): # of both, half days and half times, the refused rows of one may turn the other
            yield "a refused row comes in as it is", again
        os.unlink("refused.csv")


failed = 0
for _ in range(sheets):
    kind = rng.choice(["volunteer", "request"])
    columns = rng.sample(sorted(COLUMNS), rng.randint(2, 6))
    rows = [[f"V{10 + i}"] + [cell_of(c) for c in columns] for i in range(ROWS)]
    for what, seen in wrongs(kind, ["Nr"] + columns, rows):
        failed += 1
        print(f"not ok: {kind}: {what}", *[";".join(r) for r in [["Nr"] + columns] + rows], *seen, sep="\n    ")
print(f"properties: {sheets - failed} passed, {failed} failed")
sys.exit(failed > 0)
