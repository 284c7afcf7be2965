"""Writes what was trained as one model for converters (MLC, GGUF): an adapter is merged into the model that it was trained on, a model that was trained whole is taken as it is.

Needs `pip install -r models/recipes/requirements/trl.txt`. The base is pinned to a revision; its tokeniser and chat template go along.
"""
import argparse
import json
from pathlib import Path

from transformers import AutoModelForCausalLM, AutoTokenizer


def tell_older_readers(folder: Path) -> None:
    """How positions are turned, also by the names that transformers before 5 wrote: MLC's converter knows no others and would take 10,000 without a word."""
    file = folder / "config.json"
    config = json.loads(file.read_text())
    turned = config.get("rope_parameters") or {}
    if "rope_theta" in turned:
        config["rope_theta"] = turned["rope_theta"]
        if turned.get("rope_type", "default") != "default":
            config["rope_scaling"] = {name: value for name, value in turned.items() if name != "rope_theta"}
        file.write_text(json.dumps(config, indent=2) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    for flag in ("base", "trained", "out"):
        parser.add_argument(f"--{flag}", required=True)
    parser.add_argument("--revision", default=None, help="commit of the base; needed unless the base is a folder")
    given = parser.parse_args()
    if (Path(given.trained) / "adapter_config.json").exists():
        from peft import PeftModel

        base = AutoModelForCausalLM.from_pretrained(given.base, revision=given.revision, dtype="auto")
        whole = PeftModel.from_pretrained(base, given.trained).merge_and_unload()
    else:
        whole = AutoModelForCausalLM.from_pretrained(given.trained, dtype="auto")
    whole.save_pretrained(given.out)
    AutoTokenizer.from_pretrained(given.base, revision=given.revision).save_pretrained(given.out)
    tell_older_readers(Path(given.out))
    print(f"merged into {given.out}")


if __name__ == "__main__":
    main()
