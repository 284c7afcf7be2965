"""
Hands a data set to the trainers' own code by the very configuration that a job is rendered to, up to where each would start to train, and prints
as JSON what each would learn: the text of the tokens that its labels name, and the text before them.

    load_with_trainers.py FOLDER    FOLDER/model is made here; FOLDER holds trl-sft.yaml, trl-dpo.yaml, axolotl.yaml and llama-factory.yaml
"""
import json
import sys
from pathlib import Path

CHAT = (
    "{{ bos_token }}{% for m in messages %}<|start_header_id|>{{ m['role'] }}<|end_header_id|>\n\n{{ m['content'] | trim }}<|eot_id|>{% endfor %}"
    "{% if add_generation_prompt %}<|start_header_id|>assistant<|end_header_id|>\n\n{% endif %}"
)
WORDS = ["<|begin_of_text|>", "<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>", "<|pad|>"]


def make_model(folder: Path) -> None:
    """A model of a few thousand weights, whose tokens are bytes and whose chat is laid out as Llama 3's: nothing is downloaded."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

    if folder.exists():
        return
    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    raw = Tokenizer(models.BPE(vocab={letter: index for index, letter in enumerate(letters)}, merges=[]))
    raw.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    raw.decoder = decoders.ByteLevel()
    tokenizer = PreTrainedTokenizerFast(tokenizer_object=raw, bos_token=WORDS[0], eos_token="<|eot_id|>", pad_token="<|pad|>")
    tokenizer.add_special_tokens({"additional_special_tokens": WORDS[1:3]})
    tokenizer.chat_template = CHAT
    tokenizer.save_pretrained(folder)
    shape = LlamaConfig(
        vocab_size=len(tokenizer), hidden_size=16, intermediate_size=16, num_hidden_layers=1, num_attention_heads=2, num_key_value_heads=2, max_position_embeddings=8192,
        bos_token_id=tokenizer.bos_token_id, eos_token_id=tokenizer.eos_token_id, pad_token_id=tokenizer.pad_token_id,
    )
    LlamaForCausalLM(shape).save_pretrained(folder)


def told(tokenizer, rows) -> list[dict]:
    """What stands before the learned tokens of each row, and those tokens. Nothing may be learned after something that is not."""
    found = []
    for ids, labels in rows:
        ids, labels = list(map(int, ids)), list(map(int, labels))
        first = next((at for at, label in enumerate(labels) if label != -100), len(labels))
        learned = [(one, label) for one, label in zip(ids[first:], labels[first:]) if label != -100]
        end = first + len(learned)
        found.append({
            "given": tokenizer.decode(ids[:first]), "learned": tokenizer.decode([label for _, label in learned]),
            "whole": all(one == label for one, label in zip(ids[first:end], labels[first:end])),
        })
    return sorted(found, key=lambda row: (row["given"], row["learned"]))


def with_trl(folder: Path, kind: str) -> list[dict]:
    import importlib

    import trl

    script = importlib.import_module(f"trl.scripts.{kind}")
    trainer_class = trl.SFTTrainer if kind == "sft" else trl.DPOTrainer
    found = []

    def look(trainer, **_):
        tokenizer = trainer.processing_class
        for row in trainer.train_dataset:
            batch = trainer.data_collator([row])
            if kind == "sft":
                found.append((batch["input_ids"][0], batch["labels"][0]))
            else:
                # The better answer and then the worse one; a mask says what of each is an answer.
                for ids, mask in zip(batch["input_ids"], batch["completion_mask"]):
                    kept = [(int(one), int(one) if use else -100) for one, use in zip(ids, mask) if int(one) != tokenizer.pad_token_id]
                    found.append(([one for one, _ in kept], [label for _, label in kept]))
        found.insert(0, tokenizer)

    trainer_class.train, trainer_class.save_model = look, lambda *_, **__: None
    parser = script.make_parser()
    script.main(*parser.parse_args_and_config(["--config", str(folder / f"trl-{kind}.yaml"), "--use_cpu", "true", "--report_to", "none"], fail_with_unknown_args=False))
    tokenizer, *rows = found
    if kind == "sft":
        return told(tokenizer, rows)
    better, worse = told_in_order(tokenizer, rows[0::2]), told_in_order(tokenizer, rows[1::2])
    return sorted(({"given": one["given"], "chosen": one["learned"], "rejected": other["learned"]} for one, other in zip(better, worse)), key=lambda row: row["given"])


def told_in_order(tokenizer, rows) -> list[dict]:
    return [told(tokenizer, [row])[0] for row in rows]


def with_llama_factory(folder: Path) -> list[dict]:
    import yaml
    from llamafactory.data import get_dataset, get_template_and_fix_tokenizer
    from llamafactory.hparams import get_train_args
    from llamafactory.model import load_tokenizer

    model, data, training, *_ = get_train_args({**yaml.safe_load((folder / "llama-factory.yaml").read_text()), "report_to": "none", "use_cpu": True})
    module = load_tokenizer(model)
    template = get_template_and_fix_tokenizer(module["tokenizer"], data)
    rows = get_dataset(template, model, data, training, stage="sft", **module)["train_dataset"]
    return told(module["tokenizer"], [(row["input_ids"], row["labels"]) for row in rows])


def with_axolotl(folder: Path) -> list[dict]:
    from axolotl.cli.config import load_cfg
    from axolotl.common.datasets import load_datasets
    from axolotl.loaders import load_tokenizer

    cfg = load_cfg(str(folder / "axolotl.yaml"), dataset_prepared_path=str(folder / "prepared"))
    rows = load_datasets(cfg=cfg).train_dataset
    return told(load_tokenizer(cfg), [(row["input_ids"], row["labels"]) for row in rows])


LOADERS = {
    "trl-sft": lambda folder: with_trl(folder, "sft"), "trl-dpo": lambda folder: with_trl(folder, "dpo"),
    "llama-factory": with_llama_factory, "axolotl": with_axolotl,
}

if __name__ == "__main__":
    target, name = Path(sys.argv[1]), sys.argv[2]
    try:
        make_model(target / "model")
        result = {"rows": LOADERS[name](target)}
    except ImportError as missing:
        result = {"missing": str(missing)}
    print(json.dumps(result))
