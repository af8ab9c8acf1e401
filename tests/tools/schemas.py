"""Hold the schemas of all types against an independent validator, and the decoder against the schemas: both
accept the examples made here, and both refuse each of them with one thing wrong.  usage: schemas.py MODEL"""
import json
import subprocess
import sys

import jsonschema

model = sys.argv[1]


def ask(*words, lines=None):
    given = "".join(json.dumps(line) + "\n" for line in lines or [])
    return subprocess.run([model, *words], input=given, capture_output=True, text=True, check=True).stdout


KNOWN = [  # values that a schema describes by a pattern
    "2026-02-28", "1234 AB", "GM0363", "nl", "mon-morning", "2026-01-01/2026-02-01", "a text"]
WRONG = [True, -5, 2.5, "", "no such thing", [], ["no such thing"], [3], {}, {"a": []}]


def example(schema):
    """A value that the schema allows: the first that comes to mind and passes."""
    tries = [schema["const"]] if "const" in schema else list(schema.get("enum", []))
    tries += KNOWN + [[k] for k in KNOWN] + [2, 155000, 460000, 200, 2026, True, {"a": 1}, {"a": []}, [{"party": "x", "item": "x", "n": 1}], [[1]], [],
              {"waves": 5, "slope": 0.1, "theil_sen": 0.1}]
    good = jsonschema.Draft202012Validator(schema)
    return next(v for v in tries if v is not None and good.is_valid(v))


def cases(schema, made):
    """Records and whether they are good, None when they may be either. In what cz makes itself the decoder does
    not look inside objects and lists, so there those get no wrong values."""
    fields, needed = schema["properties"], schema["required"]
    full = {key: example(part) for key, part in fields.items()}
    if "lat" in fields:
        full.update(lat=52.1, lon=5.2)
    yield full, True
    yield dict(full, key_of_somebody_else={"stays": [1]}), True
    for key in fields:
        if key == "type":
            continue
        less = {k: v for k, v in full.items() if k != key}
        yield less, None if key in needed or key in ("lat", "lon", "x", "y") else True
        yield dict(full, **{key: None}), None if key in needed or key in ("lat", "lon", "x", "y") else True
        for value in WRONG if not (made and ("anyOf" in fields[key] or "allOf" in fields[key])) else []:
            yield dict(full, **{key: value}), None


passed = failed = refused = 0
for name, maker in (line.split() for line in ask("types").splitlines()):
    schema = json.loads(ask("schema", name))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    records = list(cases(schema, maker == "made"))
    decoded = [line == "1" for line in ask("decode", lines=[r for r, _ in records]).split()]
    for (record, want), accepts in zip(records, decoded, strict=True):
        valid = validator.is_valid(record)
        # the decoder also knows rules over several fields, so it may refuse more; it may not accept more
        wrong = (want is not None and (valid != want or accepts != want)) or (accepts and not valid)
        refused += not valid
        passed, failed = passed + (not wrong), failed + wrong
        if wrong:
            print(f"not ok: {name}: schema {valid}, decoder {accepts}: {json.dumps(record)[:300]}")
print(f"schemas: {passed} passed, {failed} failed ({refused} records refused)")
sys.exit(failed > 0 or refused < 500)
