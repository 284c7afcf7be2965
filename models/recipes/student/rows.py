"""Practice rows (JSON Lines: prompt, completion, weight, family …) as token batches.

Rows that ask different things of the same page are packed: the page stands once, and each question with its answer follows as
a branch that sees the page and itself alone. The gradients are those of the single rows, for a third of the tokens.
"""

import json
import random
import re
from array import array
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer

from swap_words import KEPT, swap_words

SWAPPED = 0.7  # share of the pages that get other words
LONGEST = 512  # tokens of a row
PACKED = 768  # tokens of a page with its branches
QUESTION = "\nRest:"  # where the page ends and the task begins


@dataclass(frozen=True)
class Example:
    page: array  # token ids, two bytes each
    question: array
    completion: array
    weight: float
    row: dict

    def __len__(self) -> int:
        return len(self.page) + len(self.question) + len(self.completion)


@dataclass(frozen=True)
class Pack:
    """Examples with one page."""

    examples: list[Example]

    def __len__(self) -> int:
        return len(self.examples[0].page) + sum(len(e.question) + len(e.completion) - 1 for e in self.examples)


@dataclass(frozen=True)
class Batch:
    ids: torch.Tensor  # (packs, length), padded at the end
    places: torch.Tensor  # (packs, length): each branch goes on where its page ends
    branches: torch.Tensor  # (packs, length): 0 the page, 1… the branches, -1 padding
    picked: torch.Tensor  # (packs, answer tokens): the positions that predict the completions
    targets: torch.Tensor  # (packs, answer tokens)
    weights: torch.Tensor  # (packs, answer tokens), 0 where padded
    packs: list[Pack]


def read_rows(path: Path, tokenizer: Tokenizer, end: int) -> list[Example]:
    """The rows as they were recorded."""
    rows = read_json_lines(path)
    return [example for example in encode([parts(row) for row in rows], rows, tokenizer, end) if len(example) <= LONGEST]


def read_packs(path: Path, tokenizer: Tokenizer, end: int, rng: random.Random) -> list[Pack]:
    """The rows packed by page, most pages in other words (see swap_words.py)."""
    lexicon = sorted(token[1:] for token in tokenizer.get_vocab() if re.fullmatch("Ġ[a-z]{3,9}", token) and token[1:] not in KEPT)
    grouped = defaultdict(list)
    for row in read_json_lines(path):
        grouped[parts(row)[0]].append(row)
    groups = []
    for page, rows in grouped.items():
        rng.shuffle(rows)
        # A page that was recorded many times is drawn in several packs, each in words of its own.
        for start in range(0, len(rows), 8):
            share = rows[start : start + 8]
            branches = [parts(row)[1:] for row in share]
            groups.append((share, *(swap_words(page, branches, lexicon, rng) if rng.random() < SWAPPED else (page, branches))))
    flat = [(page, *branch) for _, page, branches in groups for branch in branches]
    found = iter(encode(flat, [row for rows, _, _ in groups for row in rows], tokenizer, end))
    packs = []
    for rows, _, _ in groups:
        held: list[Example] = []
        for example in [next(found) for _ in rows]:
            if len(example) > LONGEST:
                continue
            if held and len(Pack([*held, example])) > PACKED:
                packs.append(Pack(held))
                held = []
            held.append(example)
        if held:
            packs.append(Pack(held))
    return packs


def read_json_lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text().splitlines() if line.strip()] if path.exists() else []


def parts(row: dict) -> tuple[str, str, str]:
    """Page, question and completion of a row. No token spans the seam: a line break before a word stands alone."""
    at = row["prompt"].rindex(QUESTION)
    return row["prompt"][:at], row["prompt"][at:], row["completion"]


def encode(texts: list[tuple[str, str, str]], rows: list[dict], tokenizer: Tokenizer, end: int) -> list[Example]:
    pages, questions, completions = ([*encode_all([text[part] for text in texts], tokenizer)] for part in range(3))
    return [
        Example(page, question, array("H", [*completion, end]), float(row.get("weight", 1)), row)
        for page, question, completion, row in zip(pages, questions, completions, rows, strict=True)
    ]


def encode_all(texts: list[str], tokenizer: Tokenizer, share: int = 1000) -> Iterator[array]:
    """Two bytes a token, a page that follows itself only once, a share at a time: a whole batch's encodings take gigabytes."""
    last, ids = None, array("H")
    for start in range(0, len(texts), share):
        for text, found in zip(texts[start : start + share], tokenizer.encode_batch(texts[start : start + share]), strict=True):
            if text != last:
                last, ids = text, array("H", found.ids)
            yield ids


def collate(packs: list[Pack]) -> Batch:
    rows = []
    for pack in packs:
        page = pack.examples[0].page
        ids, places, branches, picked, targets, weights = [*page], [*range(len(page))], [0] * len(page), [], [], []
        for branch, example in enumerate(pack.examples, 1):
            tokens = [*example.question, *example.completion[:-1]]
            first = len(ids) + len(example.question) - 1
            picked += range(first, first + len(example.completion))
            targets += example.completion
            weights += [example.weight] * len(example.completion)
            ids += tokens
            places += range(len(page), len(page) + len(tokens))
            branches += [branch] * len(tokens)
        rows.append((ids, places, branches, picked, targets, weights))

    def padded(column: int, filler: int | float) -> torch.Tensor:
        longest = max(len(row[column]) for row in rows)
        return torch.tensor([[*row[column], *[filler] * (longest - len(row[column]))] for row in rows])

    return Batch(padded(0, 0), padded(1, 0), padded(2, -1), padded(3, 0), padded(4, 0), padded(5, 0.0), packs)


def batches(packs: list[Pack], budget: int) -> Iterator[Batch]:
    """In the given order, as many packs a batch as fit `budget` padded tokens."""
    held: list[Pack] = []
    for pack in packs:
        if held and max(len(pack), *map(len, held)) * (len(held) + 1) > budget:
            yield collate(held)
            held = []
        held.append(pack)
    if held:
        yield collate(held)


def epoch(packs: list[Pack], budget: int, rng: random.Random, pool: int = 1024) -> Iterator[Batch]:
    """A shuffled pass in which packs of like length share a batch, so that little is padding."""
    order = rng.sample(packs, len(packs))
    for start in range(0, len(order), pool):
        made = list(batches(sorted(order[start : start + pool], key=len), budget))
        rng.shuffle(made)
        yield from made
