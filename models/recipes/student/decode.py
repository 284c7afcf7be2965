"""Answers of a student, written token by token under what the extension's grammar allows; several prompts at once."""

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer

from allowed import Allowed
from base import Vocabulary
from model import Student, norm

LONGEST = 48  # tokens of an answer
TRIED = 400  # likeliest tokens that are looked through for allowed ones
DRAWN = 12  # allowed tokens that one is drawn from


@torch.no_grad()
def answers(student: Student, vocabulary: Vocabulary, tokenizer: Tokenizer, prompts: list[str], temperature: float, draw: torch.Generator) -> list[str]:
    """One answer a prompt; an empty one where nothing allowed could be written. Temperature 0 takes the likeliest."""
    ids = [tokenizer.encode(prompt).ids for prompt in prompts]
    longest = max(map(len, ids))
    room = torch.tensor([longest - len(row) for row in ids])[:, None]  # padding lies at the start
    cache: list[list[torch.Tensor]] = [[] for _ in student.blocks]
    at = torch.arange(longest)
    seen = (at[None, None, :] <= at[None, :, None]) & ((at[None, None, :] >= room[:, None]) | (at[None, None, :] == at[None, :, None]))
    batch = torch.tensor([[vocabulary.end] * (longest - len(row)) + row for row in ids])
    logits = advance(student, batch, (at[None] - room).clamp(min=0), seen, cache)
    allowed = [Allowed(prompt) for prompt in prompts]
    written: list[list[int]] = [[] for _ in prompts]
    over = [False] * len(prompts)
    for step in range(LONGEST):
        for row, scores in enumerate(logits):
            token = None if over[row] else pick(scores, written[row], allowed[row], tokenizer, temperature, draw)
            written[row].append(vocabulary.end if token is None else token)
            over[row] = over[row] or token is None or tokenizer.decode([token]).endswith("\n")
        if all(over):
            break
        place = longest + step
        sees = torch.cat([at[None] >= room, torch.ones(len(ids), step + 1, dtype=torch.bool)], 1)[:, None]
        logits = advance(student, torch.tensor([[row[-1]] for row in written]), place - room, sees, cache)
    texts = [tokenizer.decode([token for token in row if token != vocabulary.end]) for row in written]
    return [text if text.endswith("\n") else "" for text in texts]


def advance(student: Student, ids: torch.Tensor, places: torch.Tensor, seen: torch.Tensor, cache: list[list[torch.Tensor]]) -> torch.Tensor:
    """Logits behind each row's last token; what was read is kept in the cache."""
    with torch.autocast("cpu", torch.bfloat16, enabled=ids.shape[1] > 1):
        x = student.embedding(ids)
        turn = (student.cos[places][:, None], student.sin[places][:, None])
        last = torch.full((len(ids), 1), ids.shape[1] - 1)
        for index, block in enumerate(student.blocks):
            x = block(x, turn, seen, last if index == len(student.blocks) - 1 else None, cache[index])
        x = norm(x[:, -1], student.output_norm, student.shape.epsilon)
    return F.linear(x.float(), student.embedding.weight)


def pick(scores: torch.Tensor, written: list[int], allowed: Allowed, tokenizer: Tokenizer, temperature: float, draw: torch.Generator) -> int | None:
    start = tokenizer.decode(written)
    found: list[int] = []
    for token in scores.topk(TRIED).indices.tolist():
        text = tokenizer.decode([*written, token])
        if text != start and allowed(text):
            found.append(token)
            if temperature == 0 or len(found) == DRAWN:
                break
    if not found:
        return None
    if temperature == 0:
        return found[0]
    return found[int(torch.multinomial((scores[found] / temperature).softmax(-1), 1, generator=draw))]
