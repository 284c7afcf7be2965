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

    def forward(self, x, turn, picked=None):
        """`picked` (row, position) keeps only those positions after attention: the last layer needs no others."""
        s = self.shape
        rows, length, _ = x.shape
        y = norm(x, self.attn_norm, s.epsilon)
        q, k, v = self.qkv(y).split([s.heads * s.head, s.kv_heads * s.head, s.kv_heads * s.head], dim=-1)
        q = rotate(q.view(rows, length, s.heads, s.head), turn).transpose(1, 2)
        k = rotate(k.view(rows, length, s.kv_heads, s.head), turn).transpose(1, 2)
        v = v.view(rows, length, s.kv_heads, s.head).transpose(1, 2)
        group = s.heads // s.kv_heads
        k, v = k.repeat_interleave(group, 1), v.repeat_interleave(group, 1)
        if picked is None:
            mixed = F.scaled_dot_product_attention(q, k, v, is_causal=True)
        else:
            q = q.gather(2, picked[:, None, :, None].expand(-1, s.heads, -1, s.head))
            mask = torch.arange(length)[None, None, None, :] <= picked[:, None, :, None]
            mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
            x = x.gather(1, picked[:, :, None].expand(-1, -1, s.width))
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
        self.register_buffer("cos", angle.cos()[:, None], persistent=False)
        self.register_buffer("sin", angle.sin()[:, None], persistent=False)

    def forward(self, ids, picked=None):
        """Logits (rows, positions, vocabulary); with `picked`, of those positions alone."""
        x = self.embedding(ids)
        turn = (self.cos[: ids.shape[1]], self.sin[: ids.shape[1]])
        for block in self.blocks[:-1]:
            x = block(x, turn)
        x = self.blocks[-1](x, turn, picked)
        return F.linear(norm(x, self.output_norm, self.shape.epsilon), self.embedding.weight)


def norm(x, weight, epsilon: float):
    return F.rms_norm(x.float(), x.shape[-1:], weight, epsilon)


def rotate(x, turn):
    cos, sin = (part.to(x.dtype) for part in turn)
    a, b = x.chunk(2, dim=-1)
    return torch.cat([a * cos - b * sin, b * cos + a * sin], dim=-1)
