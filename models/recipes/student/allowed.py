"""What the extension's grammar lets the student write (src/agent/student-grammar.ts), for scoring outside the browser.

A run of the task's words as reason, then an action on an element of the page; typed text is a run of the task's words too.
"""

import re

LINE = re.compile(r'^(\w+) ("(?:[^"\\]|\\.)*") (\w+)(.*)$')
TYPED, CHECKED = {"textbox", "searchbox", "spinbutton", "combobox"}, {"checkbox", "switch", "radio"}
NOT_ACTED_ON = {"text", "heading", "row", "table", "list"}
ARROW = " -> "
LEFT = re.compile(r"Rest:")
MAX_START = 8


class Allowed:
    def __init__(self, prompt: str):
        body, _, done = prompt.rpartition("\nDone:\n")
        lines = body.split("\n")
        # Earlier pages are told before: what can be acted on stands behind the last title.
        lines = lines[max((index for index, line in enumerate(lines) if line.startswith("Page: ")), default=0) :]
        left = next(line for line in reversed(lines) if LEFT.match(line)).partition(":")[2]
        self.left = " ".join(left.split())
        # A reason starts within the next eight words, or is the clause that was worked on last once more.
        self.limit = sum(len(word) + 1 for word in self.left.split()[:MAX_START])
        self.last = next((line.strip().rpartition(ARROW)[0] for line in reversed(done.splitlines())), "")
        self.task = "\n".join([self.left, self.last])
        self.over = bool(done) and finished(done.splitlines()[-1])
        self.fixed, self.typed, texts = ["scroll down\n", "back\n", "give up\n", "answer done\n"], [], []
        for line in lines:
            found = LINE.match(line)
            texts += [text.strip() for text in re.findall(r'"((?:[^"\\]|\\.)*)"', line) + re.sub(r"^row ", "", line).split(" | ")]
            if not found or LEFT.match(line) or found[1] in NOT_ACTED_ON or "disabled" in found[4]:
                continue
            role, name, ref, rest = found.groups()
            options = rest.partition(": ")[2].split(" | ") if role in ("combobox", "listbox") else [""]
            if options != [""]:
                self.fixed += [f"select {name} {ref} {option}\n" for option in options]
            elif role in TYPED:
                self.typed.append(f"type {name} {ref} ")
            elif role in CHECKED:
                self.fixed += [f"{verb} {name} {ref}\n" for verb in ("check", "uncheck")]
            elif not (self.over and not self.left):
                self.fixed.append(f"click {name} {ref}\n")
        self.texts = [text for text in texts if text]

    def __call__(self, written: str) -> bool:
        """Is there an answer that begins so?"""
        if written in ("", " "):
            return True
        reason, arrow, action = written.removeprefix(" ").partition(ARROW)
        if not arrow:
            cut = [reason[: len(reason) - size] for size in range(1, len(ARROW)) if reason.endswith(ARROW[:size])]
            return self.reasons(reason) or any(self.reasons(part, whole=True) for part in cut)
        return self.reasons(reason, whole=True) and self.acts(action)

    def reasons(self, reason: str, whole: bool = False) -> bool:
        again = not (self.over and self.left) and (reason == self.last if whole else self.last.startswith(reason))
        return again or run(self.left[: self.limit + 400], reason, whole, self.limit)

    def acts(self, action: str) -> bool:
        if any(known.startswith(action) for known in [*self.fixed, *self.typed, "answer "]):
            return True
        for lead in self.typed:
            if action.startswith(lead):
                return ends(self.task, action[len(lead) :])
        return action.startswith("answer ") and any(ends(text, action[len("answer ") :].removeprefix(" ")) for text in self.texts)


def finished(line: str) -> bool:
    """Did the step of this line of Done do what its clause says?"""
    reason, _, action = line.strip().rpartition(ARROW)
    found = re.match(r'(\w+) ("(?:[^"\\]|\\.)*")$', action)
    if not found or found[1] != "click":
        return bool(found)
    words = [re.findall(r"\w+", text.lower()) for text in (found[2], reason)]
    return bool(words[0]) and set(words[0]) <= set(words[1])


def ends(text: str, written: str) -> bool:
    return run(text, written[:-1], whole=True) if written.endswith("\n") else run(text, written)


def run(text: str, written: str, whole: bool = False, limit: int = 1 << 30) -> bool:
    """Is `written` the start of a run of the text's words (or, if `whole`, a run; punctuation and quotes around it may be left out)?"""
    if written == "":
        return not whole
    at = text.find(written)
    while 0 <= at < limit:
        after = text[at + len(written) :]
        begins = at == 0 or not text[at - 1].isalnum()
        if begins and (not whole or re.match(r"[^\w\s]*(\s|$)", after)):
            return True
        at = text.find(written, at + 1)
    return False
