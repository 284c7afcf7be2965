"""Scores a checkpoint and shows what it gets wrong: python examine.py build/student/last.pt build/practice/test.jsonl [rows]; a GGUF may be named too"""

import random
import sys
from pathlib import Path

import torch

from from_gguf import load_student
from rows import read_rows
from score import score

checkpoint, data, count = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 200
torch.set_num_threads(1)
student, vocabulary, _ = load_student(checkpoint)
tokenizer = vocabulary.tokenizer()
rows = read_rows(data, tokenizer, vocabulary.end)
found = score(student, random.Random(1).sample(rows, min(count, len(rows))), tokenizer, 4096, half=True)
print(found)
print(" ".join(f"{family}:{share:.2f}" for family, share in found.families.items()))
for example, written in found.wrong[:12]:
    print("\n" + "\n".join(example.row["prompt"].splitlines()[-4:]))
    print("  expected", example.row["completion"].rstrip("\n"), "| wrote", written)
