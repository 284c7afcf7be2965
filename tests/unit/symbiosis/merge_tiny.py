"""
Merges an adapter with random weights into a tiny random model by the recipe, and prints as JSON how both answer, and what converters are told of it.

    merge_tiny.py FOLDER    everything is made there
"""
import json
import subprocess
import sys
from pathlib import Path

from load_with_trainers import make_model

RECIPE = Path(__file__).parents[3] / "models/recipes/merge.py"


def merge(folder: Path, trained: str, out: str) -> None:
    subprocess.run([sys.executable, RECIPE, "--base", folder / "model", "--trained", folder / trained, "--out", folder / out], check=True, stdout=subprocess.PIPE)


def main() -> dict:
    import torch
    from peft import LoraConfig, get_peft_model
    from transformers import AutoModelForCausalLM, AutoTokenizer

    folder = Path(sys.argv[1])
    make_model(folder / "model")
    torch.manual_seed(3)
    base = AutoModelForCausalLM.from_pretrained(folder / "model")
    tokenizer = AutoTokenizer.from_pretrained(folder / "model")
    given = tokenizer("Which way?", return_tensors="pt").input_ids

    def answer(model) -> list[int]:
        return model.generate(given, attention_mask=torch.ones_like(given), max_new_tokens=12, do_sample=False, eos_token_id=None)[0, given.shape[1] :].tolist()

    before = answer(base)
    adapted = get_peft_model(base, LoraConfig(r=4, lora_alpha=64, target_modules="all-linear", init_lora_weights=False, task_type="CAUSAL_LM")).eval()
    adapted.save_pretrained(folder / "adapter")
    merge(folder, "adapter", "merged")
    # A model that was trained whole has nothing to merge.
    AutoModelForCausalLM.from_pretrained(folder / "merged").save_pretrained(folder / "whole")
    merge(folder, "whole", "taken")
    models = {name: AutoModelForCausalLM.from_pretrained(folder / name) for name in ("merged", "taken")}
    config = json.loads((folder / "merged/config.json").read_text())
    return {
        "base": before, "adapter": answer(adapted), **{name: answer(model) for name, model in models.items()}, "theta": config.get("rope_theta"),
        "apart": float((adapted(given).logits - models["merged"](given).logits).abs().max()), "template": AutoTokenizer.from_pretrained(folder / "merged").chat_template == tokenizer.chat_template,
    }


if __name__ == "__main__":
    try:
        said = main()
    except ImportError as missing:
        said = {"missing": str(missing)}
    print(json.dumps(said))
