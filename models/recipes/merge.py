"""Merges a LoRA adapter into the model that it was trained on, so that converters (MLC, GGUF) get one model.

Needs `pip install peft transformers torch`. The base is pinned to a revision; the tokeniser and its chat template go along.
"""
import argparse

from peft import PeftModel
from transformers import AutoModelForCausalLM, AutoTokenizer


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    for flag in ("base", "adapter", "out"):
        parser.add_argument(f"--{flag}", required=True)
    parser.add_argument("--revision", default=None, help="commit of the base; needed unless the base is a folder")
    given = parser.parse_args()
    base = AutoModelForCausalLM.from_pretrained(given.base, revision=given.revision, dtype="auto")
    merged = PeftModel.from_pretrained(base, given.adapter).merge_and_unload()
    merged.save_pretrained(given.out, safe_serialization=True)
    AutoTokenizer.from_pretrained(given.base, revision=given.revision).save_pretrained(given.out)
    print(f"merged into {given.out}")


if __name__ == "__main__":
    main()
