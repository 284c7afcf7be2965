"""How often the whole completion is right, and where the first wrong token falls."""

import re
from collections import Counter
from dataclasses import dataclass, field

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer

from allowed import Allowed
from model import Student
from rows import Example, Pack, batches


@dataclass
class Score:
    """`exact` is greedy decoding's exact match: with no token wrong under teacher forcing, greedy decoding writes the same text.

    `within` is the same under the extension's grammar, `first_error` its first wrong token.
    """

    rows: int = 0
    exact: float = 0.0
    within: float = 0.0
    loss: float = 0.0
    first_error: Counter = field(default_factory=Counter)
    families: dict[str, float] = field(default_factory=dict)
    wrong: list[tuple[Example, str]] = field(default_factory=list)

    def __str__(self) -> str:
        faults = " ".join(f"{part}:{count}" for part, count in self.first_error.most_common())
        return f"exact {self.exact:.3f} within grammar {self.within:.3f} loss {self.loss:.4f} n {self.rows} first-error [{faults}]"


@torch.no_grad()
def score(student: Student, examples: list[Example], tokenizer: Tokenizer, budget: int, half: bool) -> Score:
    result = Score(rows=len(examples))
    if not examples:
        return result
    student.eval()
    right, seen, exact, tokens = Counter(), Counter(), 0, 0
    for batch in batches([Pack([example]) for example in sorted(examples, key=len)], budget):
        with torch.autocast("cpu", torch.bfloat16, enabled=half):
            logits = student(batch).float()
        real = batch.weights > 0
        losses = F.cross_entropy(logits.transpose(1, 2), batch.targets, reduction="none")
        result.loss += float((losses * real).sum())
        tokens += int(real.sum())
        exact += int(((logits.argmax(-1) == batch.targets) | ~real).all(-1).sum())
        for index, [example] in enumerate(pack.examples for pack in batch.packs):
            family = str(example.row.get("family"))
            seen[family] += 1
            miss = first_miss(logits[index], example, tokenizer)
            if miss is None:
                right[family] += 1
                continue
            place, guess = miss
            result.first_error[part_at(tokenizer.decode([*example.completion[:place]]))] += 1
            result.wrong.append((example, tokenizer.decode([*example.completion[:place], guess])))
    student.train()
    result.exact, result.within, result.loss = exact / len(examples), right.total() / len(examples), result.loss / tokens
    result.families = {family: right[family] / count for family, count in sorted(seen.items())}
    return result


def first_miss(logits: torch.Tensor, example: Example, tokenizer: Tokenizer) -> tuple[int, int] | None:
    """Where greedy decoding under the grammar leaves the expected answer, and with which token."""
    allowed = Allowed(example.row["prompt"])
    for place, expected in enumerate(example.completion[:-1]):  # the end token comes by itself once the grammar is through
        if int(logits[place].argmax()) == expected:
            continue
        for guess in logits[place].topk(2000).indices.tolist():
            if guess == expected:
                break
            if allowed(tokenizer.decode([*example.completion[:place], guess])) and tokenizer.decode([guess]) != "":
                return place, guess
    return None


def part_at(written: str) -> str:
    """Which part of `reason -> verb "name" ref value` comes after what is written: `clause` is the reason's beginning."""
    reason, arrow, action = written.partition(" -> ")
    if not arrow:
        return "reason" if reason.strip() else "clause"
    quotes = action.count('"')
    if quotes < 2:
        return "name" if quotes else "verb"
    return "value" if re.search(r'" \w+ ', action) else "ref"
