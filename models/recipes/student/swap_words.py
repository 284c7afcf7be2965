"""Swaps words of a practice row for other words, everywhere in the row alike.

A student that sees a few dozen phrasings learns them by heart. What it has to learn is to point: which part of the task
is next, and which element is named like it. So in most rows words of the task and of the page are replaced by drawn ones,
consistently in prompt and completion, which leaves nothing to know by heart.
"""

import random
import re

# The words of the format, of small grammar, and those that tell what to do (on or off, tell or do) keep their meaning.
KEPT = set(
    "task rest done page now text link button textbox searchbox combobox checkbox radio switch heading row table list listitem navigation status alert on off"
    " disabled secret click type select check uncheck answer scroll down back give up to the a an of in as into and then for with at by is it this that what"
    " which i you me please finally turn tick untick enable disable activate deactivate press hit tell say report read find look remove put"
    .split()
)
WORD = re.compile(r"[A-Za-z]{2,}")


def swap_words(page: str, branches: list[tuple[str, str]], lexicon: list[str], rng: random.Random) -> tuple[str, list[tuple[str, str]]]:
    """The same page, questions and answers in other words. Words stay where reason and target share none: there it is the meaning that counts."""
    meant: set[str] = set()
    for _, completion in branches:
        reason, _, action = completion.partition(" -> ")
        name = re.search(r'"((?:[^"\\]|\\.)*)"', action)
        said, named = words_of(reason), words_of(name.group(1)) if name else set()
        if name and not said & named:
            meant |= said | named
    words = sorted({word for text in [page, *(question for question, _ in branches)] for word in words_of(text)} - KEPT - meant)
    share = rng.uniform(0.2, 1)
    swapped = [word for word in words if rng.random() < share]
    other = dict(zip(swapped, rng.sample(lexicon, len(swapped)), strict=True))

    def like(found: re.Match[str]) -> str:
        word = found.group()
        new = other.get(word.lower())
        if new is None:
            return word
        return new if word.islower() else new.upper() if word.isupper() else new.capitalize()

    return WORD.sub(like, page), [(WORD.sub(like, question), WORD.sub(like, completion)) for question, completion in branches]


def words_of(text: str) -> set[str]:
    return {word.lower() for word in WORD.findall(text)}
