"""Practice rows (JSON Lines: prompt, completion, weight, family …) as token batches."""

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer

from swap_words import KEPT, swap_words

SWAPPED = 0.7  # share of the rows that get other words


@dataclass(frozen=True)
class Example:
    prompt: list[int]
    completion: list[int]
    weight: float
    row: dict

    def __len__(self) -> int:
        return len(self.prompt) + len(self.completion)


@dataclass(frozen=True)
class Batch:
    ids: torch.Tensor  # (rows, length), padded at the end: causal attention never looks there
    picked: torch.Tensor  # (rows, answer length): the positions that predict the completion
    targets: torch.Tensor  # (rows, answer length)
    weights: torch.Tensor  # (rows, answer length), 0 where padded
    examples: list[Example]


def read_rows(path: Path, tokenizer: Tokenizer, end: int, rng: random.Random | None = None, longest: int = 512) -> list[Example]:
    """`rng`: draw other words for most rows (see swap_words.py); absent for rows that measure."""
    rows = [json.loads(line) for line in path.read_text().splitlines() if line.strip()] if path.exists() else []
    pairs = [(row["prompt"], row["completion"]) for row in rows]
    if rng:
        lexicon = sorted(token[1:] for token in tokenizer.get_vocab() if re.fullmatch("Ġ[a-z]{3,9}", token) and token[1:] not in KEPT)
        pairs = [swap_words(*pair, lexicon, rng) if rng.random() < SWAPPED else pair for pair in pairs]
    prompts = tokenizer.encode_batch([prompt for prompt, _ in pairs])
    completions = tokenizer.encode_batch([completion for _, completion in pairs])
    examples = [
        Example(p.ids, [*c.ids, end], float(row.get("weight", 1)), row)
        for row, p, c in zip(rows, prompts, completions, strict=True)
    ]
    return [example for example in examples if len(example) <= longest]


def collate(examples: list[Example]) -> Batch:
    length = max(map(len, examples)) - 1
    answer = max(len(example.completion) for example in examples)
    ids = torch.zeros(len(examples), length, dtype=torch.long)
    picked, targets = (torch.zeros(len(examples), answer, dtype=torch.long) for _ in range(2))
    weights = torch.zeros(len(examples), answer)
    for index, example in enumerate(examples):
        tokens = [*example.prompt, *example.completion][:-1]
        count = len(example.completion)
        ids[index, : len(tokens)] = torch.tensor(tokens)
        picked[index, :count] = torch.arange(len(example.prompt) - 1, len(tokens))
        targets[index, :count] = torch.tensor(example.completion)
        weights[index, :count] = example.weight
    return Batch(ids, picked, targets, weights, examples)


def batches(examples: list[Example], budget: int) -> Iterator[Batch]:
    """In the given order, as many rows a batch as fit `budget` padded tokens."""
    held: list[Example] = []
    for example in examples:
        if held and max(len(example), *map(len, held)) * (len(held) + 1) > budget:
            yield collate(held)
            held = []
        held.append(example)
    if held:
        yield collate(held)


def epoch(examples: list[Example], budget: int, rng: random.Random, pool: int = 1024) -> Iterator[Batch]:
    """A shuffled pass in which rows of like length share a batch, so that little is padding."""
    order = rng.sample(examples, len(examples))
    for start in range(0, len(order), pool):
        made = list(batches(sorted(order[start : start + pool], key=len), budget))
        rng.shuffle(made)
        yield from made
