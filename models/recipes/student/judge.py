"""Which rows a student gets right under the grammar: python judge.py MODEL.gguf ROWS.jsonl OUT.json

The answer is a list, true or false a row in the file's order, so that two students can be compared row by row.
"""

import json
import sys
from pathlib import Path

import torch

from from_gguf import load_student
from rows import read_rows
from score import score

model, data, out = map(Path, sys.argv[1:4])
torch.set_num_threads(1)
student, vocabulary, _ = load_student(model)
tokenizer = vocabulary.tokenizer()
rows = read_rows(data, tokenizer, vocabulary.end)
found = score(student, rows, tokenizer, 4096, half=True)
wrong = {id(example) for example, _ in found.wrong}
out.write_text(json.dumps({"right": [id(example) not in wrong for example in rows], "loss": round(found.loss, 4), "free": round(found.exact, 4)}))
