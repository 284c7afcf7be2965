"""Is the exported file the trained model? Compares llama.cpp (wllama in Chromium) with torch: tokens, greedy text, log-probabilities.

python verify.py build/student/last.pt models/student-r0.gguf build/practice/dev.jsonl
"""

import json
import subprocess
import sys
from pathlib import Path

import gguf
import torch

from base import load_checkpoint
from rows import Example, Pack, collate

ODD = [
    "Ünïcode 🙂 façade \t tabs  and   spaces 12,345.67€ it's we'll\n\nnew line 'S THE END\nbutton \"Save",
    'x\ny = "a b" a12 \nlink "Save" a7\nlink "Save" a123" a5\r\n日本語 العربية\nNow: open Save -> click "Save',
]
LENGTH = 24


@torch.no_grad()
def compare(student, prompt: list[int], written: list[int], logprobs: list[float]) -> tuple[float, float]:
    """How far llama.cpp's tokens are behind torch's best choices, and its log-probabilities from torch's, at most."""
    here = student(collate([Pack([Example([], prompt, written, 1.0, {})])]))[0].log_softmax(-1)
    chosen = here.gather(1, torch.tensor(written)[:, None])[:, 0]
    return float((here.max(-1).values - chosen).max()), float((chosen - torch.tensor(logprobs)).abs().max())


def main() -> None:
    checkpoint, model, data = map(Path, sys.argv[1:4])
    student, vocabulary, _ = load_checkpoint(checkpoint)
    student.eval()
    tokenizer = vocabulary.tokenizer()
    rows = [json.loads(line) for line in data.read_text().splitlines()]
    prompts = [*(row["prompt"] for row in rows[:: max(1, len(rows) // 4)][:4]), *ODD]
    asked = "".join(json.dumps({"prompt": prompt, "tokens": LENGTH}) + "\n" for prompt in prompts)
    probe = Path(__file__).with_name("probe.mjs")
    answers = subprocess.run(["node", probe, model], input=asked, stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()
    failed = 0
    for parameter in student.parameters():  # as the file holds them
        if parameter.ndim > 1:
            packed = gguf.quants.quantize(parameter.detach().numpy(), gguf.GGMLQuantizationType.Q8_0)
            parameter.data = torch.from_numpy(gguf.quants.dequantize(packed, gguf.GGMLQuantizationType.Q8_0))
    for prompt, answer in zip(prompts, map(json.loads, answers), strict=True):
        ids = tokenizer.encode(prompt).ids
        behind, apart = compare(student, ids, answer["ids"], answer["logprobs"])
        same = len(ids) == answer["promptTokens"] and behind < 0.3
        failed += not same
        pace = answer["timings"]
        print("same" if same else "DIFFERENT", f"tokens {len(ids)}/{answer['promptTokens']}, behind torch's best by {behind:.3f}, log-probability apart {apart:.3f},",
              f"prompt {pace['prompt_per_second']:.0f}/s, answer {pace['predicted_per_second']:.0f}/s", repr(answer["text"]))
    raise SystemExit(f"{failed} of {len(prompts)} differ" if failed else 0)


if __name__ == "__main__":
    main()
