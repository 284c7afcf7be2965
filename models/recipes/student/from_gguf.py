"""A student read back from its GGUF, so that a round can go on from the file that the extension installs."""

from pathlib import Path

import gguf
import numpy as np
import torch

from base import USER_DEFINED, Vocabulary, load_checkpoint, to_halves
from model import Shape, Student


def load_student(path: Path) -> tuple[Student, Vocabulary, dict]:
    """Of a checkpoint, or of a GGUF that `export` wrote. Q8_0 has rounded the latter's matrices to eight bits."""
    return (*from_gguf(path), {}) if path.suffix == ".gguf" else load_checkpoint(path)


def from_gguf(path: Path) -> tuple[Student, Vocabulary]:
    reader = gguf.GGUFReader(path)
    field = lambda name: reader.fields[name].contents()  # noqa: E731
    tokens: list[str] = field("tokenizer.ggml.tokens")
    kinds: list[int] = field("tokenizer.ggml.token_type")
    shape = Shape(
        layers=field("llama.block_count"), vocab=len(tokens), width=field("llama.embedding_length"), hidden=field("llama.feed_forward_length"),
        heads=field("llama.attention.head_count"), kv_heads=field("llama.attention.head_count_kv"), context=field("llama.context_length"),
    )
    tensors = {t.name: torch.from_numpy(gguf.quants.dequantize(t.data, t.tensor_type).astype(np.float32)) for t in reader.tensors}
    student = Student(shape)
    with torch.no_grad():
        student.embedding.weight.copy_(tensors["token_embd.weight"])
        student.output_norm.copy_(tensors["output_norm.weight"])
        for index, block in enumerate(student.blocks):
            part = lambda name: tensors[f"blk.{index}.{name}.weight"]  # noqa: B023, E731
            block.attn_norm.copy_(part("attn_norm"))
            block.ffn_norm.copy_(part("ffn_norm"))
            block.qkv.weight.copy_(torch.cat([to_halves(part("attn_q"), shape.heads), to_halves(part("attn_k"), shape.kv_heads), part("attn_v")]))
            block.attn_output.weight.copy_(part("attn_output"))
            block.gate_up.weight.copy_(torch.cat([part("ffn_gate"), part("ffn_up")]))
            block.down.weight.copy_(part("ffn_down"))
    phrases = [token for token, kind in zip(tokens, kinds, strict=True) if kind == USER_DEFINED]
    return student, Vocabulary(tokens, field("tokenizer.ggml.merges"), phrases)
