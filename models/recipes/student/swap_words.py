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


def swap_words(rows: list[tuple[str, str, str]], lexicon: list[str], rng: random.Random) -> list[tuple[str, str, str]]:
    """The same pages, questions and completions, all in the same other words. Words stay where reason and target share none: there it is the meaning that counts."""
    meant: set[str] = set()
    for _, _, completion in rows:
        reason, _, action = completion.partition(" -> ")
        name = re.search(r'"((?:[^"\\]|\\.)*)"', action)
        said, named = words_of(reason), words_of(name.group(1)) if name else set()
        if name and not said & named:
            meant |= said | named
    words = sorted({word for page, question, _ in rows for word in words_of(page) | words_of(question)} - KEPT - meant)
    share = rng.uniform(0.2, 1)
    swapped = [word for word in words if rng.random() < share]
    other = dict(zip(swapped, rng.sample(lexicon, len(swapped)), strict=True))

    def like(found: re.Match[str]) -> str:
        word = found.group()
        new = other.get(word.lower())
        if new is None:
            return word
        return new if word.islower() else new.upper() if word.isupper() else new.capitalize()

    pages = {page: WORD.sub(like, page) for page in {page for page, _, _ in rows}}
    return [(pages[page], WORD.sub(like, question), WORD.sub(like, completion)) for page, question, completion in rows]


def words_of(text: str) -> set[str]:
    return {word.lower() for word in WORD.findall(text)}
