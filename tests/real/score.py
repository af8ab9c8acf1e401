"""The golden case of the reference: a table of answers, through cz-score, against what R and Python gave.

usage: score.py REF CZ_SCORE     REF holds data/golden_responses.csv and expected/golden.json
"""
import csv
import json
import math
import subprocess
import sys
import tempfile

ASPECTS = {"agree": "A", "conscientious": "C", "extraversion": "E", "neuroticism": "N", "openness": "O"}
REVERSED = {"A1", "C4", "C5", "E1", "E2", "O2", "O5"}  # the key of psych::bfi


def bank():
    return {"bank": "golden", "scale": [1, 6], "minimum": 0.5, "aspects": [
        {"aspect": name, "items": [{"item": f"{letter}{i}", "reverse": f"{letter}{i}" in REVERSED} for i in range(1, 6)]}
        for name, letter in ASPECTS.items()]}


def responses(path):
    for row in csv.DictReader(open(path, newline="")):
        answers = {k: int(v) for k, v in row.items() if k[0] in "ACENO" and k[1:].isdigit() and v not in ("", "NA")}
        yield {"type": "response", "partnership": row["partnership"], "wave": "1", "party": row["party"],
               "respondent": row["respondent"], "bank": "golden", "answers": answers}


checked = 0


def same(what, got, want, tol=1e-9):
    global checked
    checked += 1
    if want is None and got is None:
        return
    if want is None or got is None or not math.isclose(got, want, rel_tol=tol, abs_tol=tol):
        sys.exit(f"not ok: {what}: got {got}, want {want}")


def check_aspect(where, got, want):
    same(where + " n", got["n"], want["all"]["n"])
    same(where + " mean", got["mean"], want["equal_party_mean"])
    same(where + " mean_respondents", got["mean_respondents"], want["all"]["mean"])
    same(where + " low", got["low_respondents"], want["all"]["lower"])
    same(where + " high", got["high_respondents"], want["all"]["upper"])
    same(where + " agreement", got["agreement"], want["rwgj"])
    same(where + " spread", got["spread"], want["adm"])
    for p in got["parties"]:
        if p["n"]:
            same(f"{where} party {p['party']} n", p["n"], want["party"][p["party"]]["n"])
            same(f"{where} party {p['party']} mean", p["mean"], want["party"][p["party"]]["mean"])


def check_pairs(where, aspect, got, want):
    mine = {tuple(p["parties"]): p for p in got["pairs"]}
    for w in want:
        if w["aspect"] != aspect:
            continue
        p = mine[str(w["p1"]), str(w["p2"])]
        for key, name in (("difference", "diff"), ("superiority", "A"), ("hedges_g", "g"), ("p", "p"), ("p_min", "pmin"),
                          ("p_holm", "p_holm")):
            same(f"{where} {w['p1']}-{w['p2']} {key}", p[key], w[name])


def main():
    ref, cz_score = sys.argv[1:3]
    want = {e["id"]: e["value"] for e in json.load(open(f"{ref}/expected/golden.json"))}["golden"]
    with tempfile.TemporaryDirectory() as tmp:
        json.dump(bank(), open(f"{tmp}/bank.json", "w"))
        with open(f"{tmp}/responses.jsonl", "w") as f:
            for r in responses(f"{ref}/data/golden_responses.csv"):
                print(json.dumps(r, separators=(",", ":")), file=f)
        out = subprocess.run([cz_score, "--bank", f"{tmp}/bank.json", "--pairs", f"{tmp}/responses.jsonl"],
                             check=True, capture_output=True, text=True).stdout
    scores = [r for r in map(json.loads, out.splitlines()) if r["type"] == "score"]
    if len(scores) != len(want) * len(ASPECTS):
        sys.exit(f"not ok: {len(scores)} scores for {len(want)} partnerships")
    for s in scores:
        where = f"partnership {s['partnership']} {s['aspect']}"
        check_aspect(where, s, want[s["partnership"]][s["aspect"]])
        check_pairs(where, s["aspect"], s, want[s["partnership"]]["pairs"])
    print(f"score: {checked} passed, 0 failed")


main()
