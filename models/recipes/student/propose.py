"""A student that answers as long as it is asked: python propose.py MODEL.gguf [threads]

Each line of stdin is {"prompts": [...], "temperature": 0, "seed": 1}, each line of stdout {"answers": [...]}.
"""

import json
import sys
from pathlib import Path

import torch

from decode import answers
from from_gguf import load_student

torch.set_num_threads(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
student, vocabulary, _ = load_student(Path(sys.argv[1]))
student.eval()
tokenizer = vocabulary.tokenizer()
print(json.dumps({"ready": True}), flush=True)
for line in sys.stdin:
    asked = json.loads(line)
    draw = torch.Generator().manual_seed(asked["seed"])
    print(json.dumps({"answers": answers(student, vocabulary, tokenizer, asked["prompts"], asked["temperature"], draw)}), flush=True)
