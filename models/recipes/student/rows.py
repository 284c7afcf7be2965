"""Practice rows (JSON Lines: prompt, completion, weight, family …) as token batches.

Rows of one run are packed: its pages stand once, one behind the other as they were told, and each question with its answer is a
branch, behind the page that it was asked of, that sees what was told before and itself alone. The gradients are those of the single
rows, for a fifth of the tokens.
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
SHARE = 14  # rows of a run in one pack
LONGEST = 1152  # tokens of a row
PACKED = 1536  # tokens of a run's pages with their branches
QUESTION = "\nRest:"  # where the pages end and the task begins


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
    """Examples of one run, those of earlier turns first: the last one's page begins with every other's."""

    examples: list[Example]

    def __len__(self) -> int:
        return len(self.examples[-1].page) + sum(len(e.question) + len(e.completion) - 1 for e in self.examples)


@dataclass(frozen=True)
class Batch:
    ids: torch.Tensor  # (packs, length), padded at the end
    places: torch.Tensor  # (packs, length): each branch goes on where the pages told before it end
    branches: torch.Tensor  # (packs, length): 0 the pages, 1… the branches, -1 padding
    picked: torch.Tensor  # (packs, answer tokens): the positions that predict the completions
    targets: torch.Tensor  # (packs, answer tokens)
    weights: torch.Tensor  # (packs, answer tokens), 0 where padded
    packs: list[Pack]


def read_rows(path: Path, tokenizer: Tokenizer, end: int) -> list[Example]:
    """The rows as they were recorded."""
    rows = read_json_lines(path)
    return [example for example in encode([parts(row) for row in rows], rows, tokenizer, end) if len(example) <= LONGEST]


def read_packs(path: Path, tokenizer: Tokenizer, end: int, rng: random.Random) -> list[Pack]:
    """The rows packed by run, most packs in other words (see swap_words.py)."""
    lexicon = sorted(token[1:] for token in tokenizer.get_vocab() if re.fullmatch("Ġ[a-z]{3,9}", token) and token[1:] not in KEPT)
    shares = []
    for rows in runs(read_json_lines(path)):
        rng.shuffle(rows)
        # Each share of a run is drawn in words of its own.
        shares += [sorted(rows[start : start + SHARE], key=lambda row: len(parts(row)[0])) for start in range(0, len(rows), SHARE)]
    texts = []
    for share in shares:
        split = [parts(row) for row in share]
        texts.append(swap_words(split, lexicon, rng) if rng.random() < SWAPPED else split)
    found = iter(encode([text for share in texts for text in share], [row for share in shares for row in share], tokenizer, end))
    packs = []
    for share in shares:
        held: list[Example] = []
        for example in [next(found) for _ in share]:
            if len(example) > LONGEST:
                continue
            if held and len(Pack([*held, example])) > PACKED:
                packs.append(Pack(held))
                held = []
            held.append(example)
        if held:
            packs.append(Pack(held))
    return packs


def runs(rows: list[dict]) -> list[list[dict]]:
    """Rows whose pages go on from one another: those of each turn begin with all that was told at the turns before."""
    asked = defaultdict(list)
    for row in rows:
        asked[parts(row)[0]].append(row)
    found: list[list[dict]] = []
    longest = "\0"
    for page in sorted(asked, reverse=True):  # what a text begins with comes right behind it, or behind others that begin so too
        if not f"{longest}\n".startswith(f"{page}\n"):
            longest = page
            found.append([])
        found[-1] += asked[page]
    return found


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
        ids, places, branches, picked, targets, weights, told = [], [], [], [], [], [], 0
        for branch, example in enumerate(pack.examples, 1):
            news = example.page[told:]
            ids += news
            places += range(told, len(example.page))
            branches += [0] * len(news)
            told = len(example.page)
            tokens = [*example.question, *example.completion[:-1]]
            first = len(ids) + len(example.question) - 1
            picked += range(first, first + len(example.completion))
            targets += example.completion
            weights += [example.weight] * len(example.completion)
            ids += tokens
            places += range(told, told + len(tokens))
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
