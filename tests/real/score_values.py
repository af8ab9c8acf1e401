"""Single statistics against the reference: what R's packages gave, to the tolerance that stands beside each value.

usage: score_values.py REF CALC     CALC is the program made from score_calc.c
"""
import csv
import json
import math
import subprocess
import sys

ref, calc = sys.argv[1:3]
want = {}
for name in ("special", "means", "own", "golden", "compare", "agreement", "reliability", "other"):
    for e in json.load(open(f"{ref}/expected/{name}.json")):
        want[e["id"]] = e

asked, expected = [], []  # lines for CALC; (what, position in the answer, value, tolerance)


def ask(line, *checks):
    asked.append(line)
    expected.append(checks)


def value(id):
    return want[id]["value"]


def tol(id):
    return want[id]["tol"]


def numbers(xs):
    return " ".join("nan" if x is None else repr(x) for x in xs)


def table(name):
    return list(csv.DictReader(open(f"{ref}/data/{name}.csv", newline="")))


def special():
    for id in ("qt.975", "qt.95"):
        p = float("0" + id[2:])
        for df, q in zip(value(id)["df"], value(id)["q"]):
            ask(f"qt {p} {df!r}", (id, 0, q, tol(id)))
    for key, df in (("df6", 6), ("df17", 17.776473516178488)):
        for t, p in zip(value("pt")["t"], value("pt")[key]):
            ask(f"pt {t!r} {df}", ("pt", 0, p, tol("pt")))
    f = value("qf.feldt")
    for n, k, low, high in zip(f["n"], f["k"], f["q025"], f["q975"]):
        ask(f"qf .025 {n - 1} {(n - 1) * (k - 1)}", ("qf", 0, low, tol("qf.feldt")))
        ask(f"qf .975 {n - 1} {(n - 1) * (k - 1)}", ("qf", 0, high, tol("qf.feldt")))
    for name, x, y in (("qnorm", "p", "q"), ("pnorm", "z", "p")):
        for a, b in zip(value(name)[x], value(name)[y]):
            ask(f"{name} {a!r}", (name, 0, b, tol(name)))
    b = value("pbeta")
    for x, a, c, p in zip(b["x"], b["a"], b["b"], b["p"]):
        ask(f"pbeta {x!r} {a!r} {c!r}", ("pbeta", 0, p, tol("pbeta")))
    for m, j in zip(value("hedges_J")["m"], value("hedges_J")["J"]):
        ask(f"j {m}", ("J", 0, j, tol("hedges_J")))


def intervals():
    sleep = table("sleep")
    for g in "12":
        v = value(f"tci.sleep.group{g}")
        ask("t -1000 1000 | 0 " + " ".join(r["extra"] for r in sleep if r["group"] == g),
            ("t low", 0, v["lower"], 1e-9), ("t high", 1, v["upper"], 1e-9), ("t se", 2, v["se"], 1e-9))
    for i in range(1, 6):
        v = value(f"tci.cohesion.COH0{i}")
        ask("t 1 5 | 0 " + " ".join(r[f"COH0{i}"] for r in table("cohesion") if r[f"COH0{i}"] not in ("", "NA")),
            ("t low", 0, v["lower"], 1e-9), ("t high", 1, v["upper"], 1e-9))
    schools = table("apistrat")
    v = value("strat.apistrat.api00.equal_party_weights")
    ask("equal_t -100000 100000" + "".join(" | 0 " + " ".join(r["api00"] for r in schools if r["stype"] == s) for s in "EHM"),
        ("strata low", 0, v["lower"], 1e-9), ("strata high", 1, v["upper"], 1e-9), ("strata se", 2, v["se"], 1e-9),
        ("strata df", 3, v["df_satterthwaite"], 1e-9))
    cases = {"all5_n4": ([5] * 4, 0), "one_n1": ([4.2], 0), "low_n3": ([1] * 3, 0), "mixed_n5": ([3.4, 4, 4.2, 2.8, 3.6], 0),
             "mixed_n5_N6": ([3.4, 4, 4.2, 2.8, 3.6], 6), "census_n5_N5": ([3.4, 4, 4.2, 2.8, 3.6], 5),
             "empty": ([], 0)}
    for id, (x, n) in cases.items():
        v = value("mlci.cases")[id]
        ask(f"mlci 1 5 | {n} {numbers(x)}", (id, 0, v["lower"], 1e-9), (id, 1, v["upper"], 1e-9))
    d = value("data.ABC")
    a, b, c = (numbers(d[k]) for k in "ABC")
    for id, line in (("eqp.8_2_5", f"| 0 {a} | 0 {b} | 0 {c}"), ("eqp.8_2_5.N10_3_5", f"| 10 {a} | 3 {b} | 5 {c}"),
                     ("eqp.complete", f"| 8 {a} | 2 {b} | 5 {c}"), ("eqp.1_4", "| 0 5.0 | 0 2 3 2 4")):
        v = value(id)
        ask(f"equal 1 5 {line}", (id, 0, v["lower"], 1e-9), (id, 1, v["upper"], 1e-9), (id, 2, v["se"], 1e-9), (id, 3, v["df"], 1e-9))
    for id, line in (("dif.A_B", f"| 0 {a} | 0 {b}"), ("dif.A_C.N10_5", f"| 10 {a} | 5 {c}"),
                     ("dif.const", "| 0 5 5 5 5 | 0 5 5 5")):
        v = value(id)
        ask(f"difference 1 5 {line}", (id, 0, v["lower"], 1e-9), (id, 1, v["upper"], 1e-9), (id, 2, v["se"], 1e-9), (id, 3, v["df"], 1e-9))
    v = value("manski.A_N10")
    ask(f"bounds 1 5 | 10 {a}", ("bounds", 0, v["lower"], 1e-9), ("bounds", 1, v["upper"], 1e-9))


def gaps():
    def whole(xs, by):
        return " ".join(str(round(float(x) * by)) for x in xs)

    def two(id, x, y, by=1):
        ask(f"two {whole(x, by)} | {whole(y, by)}", (id + " p", 0, value(f"gap.{id}.perm_exact")["p_two"], 1e-9),
            (id + " A", 1, value(f"gap.{id}.A12")["A"], 1e-9), (id + " g", 2, value(f"gap.{id}.hedges")["g"], 1e-9))

    sleep, cars, maize, rod = table("sleep"), table("mtcars_mpg"), table("zeamays"), table("rotarod")
    two("sleep", *([r["extra"] for r in sleep if r["group"] == g] for g in "12"), by=10)
    two("mtcars", *([r["mpg"] for r in cars if r["am"] == g] for g in "10"), by=10)
    groups = list(dict.fromkeys(r["group"] for r in rod))
    two("rotarod", *([r["time"] for r in rod if r["group"] == g] for g in groups))
    for id in ("lq_c2_c4", "likert_small", "likert_ties"):
        d = value(f"gap.{id}.data")
        two(id, d["x"], d["y"])
    ask("signs " + whole([r["diff"] for r in maize], 1000), ("maize", 0, value("paired.zeamays.signflip")["p_two"], 1e-9))
    pairs = zip([r for r in sleep if r["group"] == "2"], [r for r in sleep if r["group"] == "1"])
    ask("signs " + whole([float(a["extra"]) - float(b["extra"]) for a, b in pairs], 10),
        ("sleep signs", 0, value("paired.sleep.signflip")["p_two"], 1e-9))
    p = [r["p"] for r in table("benjamini_hochberg_1995")]
    ask("holm " + " ".join(p), *(("holm", i, x, 1e-9) for i, x in enumerate(value("holm.bh1995"))))
    ask("holm .01 .02 .02 .04 .05", *(("holm ties", i, x, 1e-9) for i, x in enumerate(value("holm.ties"))))


def agreement():
    for name, a in value("vandereijk_A").items():
        ask("agreement " + numbers(value("freq." + name)), ("A " + name, 2, a, 1e-9))
    rows = table("cohesion")
    items = [f"COH0{i}" for i in range(1, 6)]
    for unit, r in value("rwgj.cohesion.available").items():
        own = [x for x in rows if f"{x['UNIT']}/{x['PLATOON']}" == unit]
        counts = [numbers([sum(x[i] == str(o) for x in own) for o in range(1, 6)]) for i in items]
        ask("agreement " + " | ".join(counts), ("r_wg(j)", 0, r, 1e-9), ("AD", 1, value("adm.cohesion.available")[unit], 1e-9))
        for i, c in zip(items, counts):
            if i != "COH02" or unit != "1044B/1ST":  # there one answer is missing
                ask("agreement " + c, ("r_wg " + i, 0, value("rwg.cohesion." + i)[unit], 1e-9))
    judges = [[r[f"J{i}"] for i in range(1, 5)] for r in table("shrout_fleiss_1979")]
    v, ci = value("icc.shrout_fleiss"), value("icc.shrout_fleiss.ci95")
    ask("many " + " | ".join(" ".join(j) for j in judges), ("ICC1", 0, v["ICC1_n0"], 1e-9), ("ICC1 low", 1, ci["lower"], 1e-9),
        ("ICC1 high", 2, ci["upper"], 1e-9), ("ICC2", 3, v["ICC2"], 1e-9))


def reliability():
    for name, items in (("attitude", "rating complaints privileges learning raises critical advance".split()),
                        ("cohesion", [f"COH0{i}" for i in range(1, 6)])):
        everyone = [["nan" if r[i] in ("", "NA") else r[i] for i in items] for r in table(name)]
        f = value(f"{name}.alpha.feldt95.listwise")
        std = value(f"{name}.alpha.std")
        for how, rows in (("listwise", [r for r in everyone if "nan" not in r]), ("pairwise", everyone)):
            checks = [("alpha", 0, value(f"{name}.alpha.{how}")["alpha"], 1e-9)]
            if how == "listwise":
                checks += [("feldt low", 1, f["lower"], 1e-9), ("feldt high", 2, f["upper"], 1e-9),
                           ("lambda2", 3, value(f"{name}.lambda2.listwise")["lambda2"], 1e-9)]
            else:
                checks += [("mean r", 4, std["average_r"], 1e-9), ("alpha std", 5 + 2 * len(items), std["alpha_std"], 1e-9)]
            for i, item in enumerate(items):
                checks.append((f"{item} rest", 5 + 2 * i, value(f"{name}.item.rest_r.{how}")[item], 1e-9))
                checks.append((f"{item} without", 6 + 2 * i, value(f"{name}.item.alpha_dropped.{how}")[item], 1e-9))
            ask("alpha " + " | ".join(" ".join(r) for r in rows), *checks)


def trend():
    v = value("trend.example")
    ask("trend " + want["trend.example"]["dataset"].removesuffix(" at 1..5"), ("slope", 0, v["slope"], 1e-9),
        ("slope se", 1, v["se"], 1e-9), ("Theil-Sen", 2, v["theil_sen"], 1e-9))


for part in (special, intervals, gaps, agreement, reliability, trend):
    part()
answers = subprocess.run([calc], input="\n".join(asked) + "\n", capture_output=True, text=True, check=True).stdout.splitlines()
assert len(answers) == len(asked), f"{len(answers)} answers to {len(asked)} questions"
checked = 0
for line, answer, checks in zip(asked, answers, expected):
    got = [float(x) for x in answer.split()]
    for what, i, w, t in checks:
        checked += 1
        good = math.isnan(got[i]) if w is None else math.isclose(got[i], w, rel_tol=t, abs_tol=t if w == 0 else 1e-300)
        if not good:
            sys.exit(f"not ok: {what}: got {got[i]!r}, want {w!r}\n  {line[:120]}")
print(f"score: {checked} values of the reference agree")
