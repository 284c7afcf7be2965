"""The student: a short Llama. Layers, widths and the rotary base are SmolLM2-135M's; depth and vocabulary are cut."""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import nn


@dataclass(frozen=True)
class Shape:
    layers: int
    vocab: int
    width: int = 576
    hidden: int = 1536
    heads: int = 9
    kv_heads: int = 3
    rope_base: float = 100_000.0
    epsilon: float = 1e-5
    context: int = 2048

    @property
    def head(self) -> int:
        return self.width // self.heads


class Block(nn.Module):
    """One layer. Query, key and value share one matrix, gate and up another: fewer, larger products are faster on a CPU."""

    def __init__(self, shape: Shape):
        super().__init__()
        self.shape = shape
        self.attn_norm = nn.Parameter(torch.ones(shape.width))
        self.ffn_norm = nn.Parameter(torch.ones(shape.width))
        self.qkv = nn.Linear(shape.width, (shape.heads + 2 * shape.kv_heads) * shape.head, bias=False)
        self.attn_output = nn.Linear(shape.width, shape.width, bias=False)
        self.gate_up = nn.Linear(shape.width, 2 * shape.hidden, bias=False)
        self.down = nn.Linear(shape.hidden, shape.width, bias=False)

    def forward(self, x, turn, seen, picked=None, held=None):
        """`seen` (row, position, position): who sees whom. `picked` (row, position) keeps only those positions after attention: the last layer needs no others.

        `held` keeps keys and values of what was read before, and takes in those of `x`.
        """
        s = self.shape
        rows, length, _ = x.shape
        y = norm(x, self.attn_norm, s.epsilon)
        q, k, v = self.qkv(y).split([s.heads * s.head, s.kv_heads * s.head, s.kv_heads * s.head], dim=-1)
        q = rotate(q.view(rows, length, s.heads, s.head).transpose(1, 2), turn)
        k = rotate(k.view(rows, length, s.kv_heads, s.head).transpose(1, 2), turn)
        v = v.view(rows, length, s.kv_heads, s.head).transpose(1, 2)
        if held is not None:
            held[:] = [torch.cat([old, new], 2) for old, new in zip(held, (k, v), strict=True)] if held else [k, v]
            k, v = held
        group = s.heads // s.kv_heads
        k, v = k.repeat_interleave(group, 1), v.repeat_interleave(group, 1)
        if picked is not None:
            q = q.gather(2, picked[:, None, :, None].expand(-1, s.heads, -1, s.head))
            x = x.gather(1, picked[:, :, None].expand(-1, -1, s.width))
            seen = seen.gather(1, picked[:, :, None].expand(-1, -1, seen.shape[2]))
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=seen[:, None])
        x = x + self.attn_output(mixed.transpose(1, 2).flatten(2))
        gate, up = self.gate_up(norm(x, self.ffn_norm, s.epsilon)).chunk(2, dim=-1)
        return x + self.down(F.silu(gate) * up)


class Student(nn.Module):
    def __init__(self, shape: Shape):
        super().__init__()
        self.shape = shape
        self.embedding = nn.Embedding(shape.vocab, shape.width)
        self.blocks = nn.ModuleList(Block(shape) for _ in range(shape.layers))
        self.output_norm = nn.Parameter(torch.ones(shape.width))
        speed = shape.rope_base ** (-torch.arange(0, shape.head, 2).float() / shape.head)
        angle = torch.arange(shape.context).float()[:, None] * speed
        self.register_buffer("cos", angle.cos(), persistent=False)
        self.register_buffer("sin", angle.sin(), persistent=False)

    def forward(self, batch):
        """Logits (packs, answer tokens, vocabulary) of a `rows.Batch`: of the positions that predict completions alone."""
        x = self.embedding(batch.ids)
        turn = (self.cos[batch.places][:, None], self.sin[batch.places][:, None])
        seen = seen_by(batch.branches)
        for block in self.blocks[:-1]:
            x = block(x, turn, seen)
        x = self.blocks[-1](x, turn, seen, batch.picked)
        return F.linear(norm(x, self.output_norm, self.shape.epsilon), self.embedding.weight)


def seen_by(branches):
    """Each position sees the earlier ones of its own branch and of the page (branch 0)."""
    length = branches.shape[1]
    earlier = torch.ones(length, length, dtype=torch.bool).tril()
    return earlier & ((branches[:, None, :] == 0) | (branches[:, None, :] == branches[:, :, None]))


def norm(x, weight, epsilon: float):
    return F.rms_norm(x.float(), x.shape[-1:], weight, epsilon)


def rotate(x, turn):
    cos, sin = (part.to(x.dtype) for part in turn)
    a, b = x.chunk(2, dim=-1)
    return torch.cat([a * cos - b * sin, b * cos + a * sin], dim=-1)
