"""Loads the files of a data set with the trainers' own code and prints what they make of them, as JSON."""
import json
import sys
from pathlib import Path


def with_trl(folder: Path) -> dict:
    from datasets import load_dataset
    from trl.data_utils import is_conversational

    found = {}
    for name in ("trl-sft", "trl-dpo"):
        path = folder / f"{name}.train.jsonl"
        if path.stat().st_size == 0:
            continue
        rows = load_dataset("json", data_files=str(path), split="train")
        found[name] = {"rows": len(rows), "columns": sorted(rows.column_names), "conversational": is_conversational(rows[0])}
    return found


def with_llama_factory(folder: Path) -> dict:
    from llamafactory.data.loader import _load_single_dataset
    from llamafactory.data.parser import get_dataset_list
    from llamafactory.hparams import DataArguments, ModelArguments
    from transformers import TrainingArguments

    found = {}
    data = DataArguments(dataset_dir=str(folder), dataset="x", template="llama3")
    model = ModelArguments(model_name_or_path="none")
    training = TrainingArguments(output_dir=str(folder / "unused"))
    for attributes in get_dataset_list(list(json.loads((folder / "dataset_info.json").read_text())), str(folder)):
        rows = _load_single_dataset(attributes, model, data, training)
        first = rows[0]
        found[Path(attributes.dataset_name).name] = {"rows": len(rows), "prompt": [turn["role"] for turn in first["_prompt"]], "response": [turn["role"] for turn in first["_response"]], "system": bool(first["_system"])}
    return found


if __name__ == "__main__":
    target = Path(sys.argv[1])
    result = {}
    for name, load in (("trl", with_trl), ("llama-factory", with_llama_factory)):
        try:
            result[name] = load(target)
        except ImportError as missing:
            result[name] = {"missing": str(missing)}
    print(json.dumps(result))
