"""Trains the embedded student: SmolLM2-135M cut down, then fine-tuned on practice rows.

python train.py --data ../../../build/practice --out ../../student-r0.gguf --minutes 60 --seed 1

The run can be stopped and started again with the same --work folder: it goes on from its last checkpoint. `--init FILE`
starts a new run from an older checkpoint's weights. `export.py` makes a GGUF of any checkpoint while training goes on.
"""

import argparse
import random
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from math import cos, pi
from pathlib import Path

import torch
import torch.distributed as dist
import torch.nn.functional as F
from torch import multiprocessing

from base import export, find_base, prune, save_checkpoint, save_weights
from from_gguf import load_student
from rows import Batch, Example, Pack, epoch, read_packs, read_rows
from score import score

# The layers that copying needs (found by leaving layers out, see README.md), and enough of the others to carry them.
LAYERS = [0, 1, 2, 8, 11, 16, 18, 29]


def arguments() -> argparse.Namespace:
    parse = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parse.add_argument("--data", type=Path, required=True, nargs="+", help="folders with train.jsonl, dev.jsonl and test.jsonl; read anew each pass")
    parse.add_argument("--out", type=Path, help="GGUF to write at the end")
    parse.add_argument("--weights", type=Path, help="file for the unrounded weights at the end: small updates vanish in the GGUF's eight bits, so the next round goes on from these")
    parse.add_argument("--work", type=Path, default=Path("build/student"), help="folder for checkpoints")
    parse.add_argument("--init", type=Path, help="checkpoint or GGUF whose weights to start from")
    parse.add_argument("--layers", type=lambda text: [int(part) for part in text.split(",")], default=LAYERS)
    parse.add_argument("--merges", type=int, default=12_000)
    parse.add_argument("--minutes", type=float, default=60, help="of a core's own work, so that a busy machine trains as much as an idle one")
    parse.add_argument("--steps", type=int, help="in place of --minutes: so many updates, whatever the machine")
    parse.add_argument("--seed", type=int, default=1)
    parse.add_argument("--rate", type=float, default=6e-4, help="highest learning rate")
    parse.add_argument("--budget", type=int, default=2816, help="padded tokens a batch and process")
    parse.add_argument("--processes", type=int, default=2, help="one core each; they share gradients once a step")
    parse.add_argument("--full-precision", action="store_true", help="float32 products; bfloat16 is about twice as fast")
    parse.add_argument("--score-rows", type=int, default=96)
    parse.add_argument("--score-minutes", type=float, default=6)
    parse.add_argument("--save-minutes", type=float, default=5)
    return parse.parse_args()


def rate_at(done: float, highest: float) -> float:
    """Warm-up over the first 2 % of the time, then a cosine down to a twentieth."""
    return highest * min(done / 0.02 + 0.01, 1) * (0.05 + 0.95 * (1 + cos(pi * min(done, 1))) / 2)


def main() -> None:
    chosen = arguments()
    chosen.work.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as meeting:
        multiprocessing.spawn(work, (chosen, f"file://{meeting}/point"), nprocs=chosen.processes)


def work(rank: int, chosen: argparse.Namespace, meeting: str) -> None:
    """One process of several with the same weights: each takes its own batches, and gradients are averaged."""
    dist.init_process_group("gloo", init_method=meeting, rank=rank, world_size=chosen.processes)
    torch.set_num_threads(1)
    torch.manual_seed(chosen.seed)
    half = not chosen.full_precision
    last = chosen.work / "last.pt"
    older = last if last.exists() else chosen.init
    if older:
        student, vocabulary, content = load_student(older)
    else:
        (student, vocabulary), content = prune(find_base(), chosen.layers, chosen.merges), {}
    parameters = list(student.parameters())
    optimiser = torch.optim.AdamW(
        [
            {"params": [p for p in parameters if p.ndim > 1], "weight_decay": 0.05},
            {"params": [p for p in parameters if p.ndim == 1], "weight_decay": 0.0},
        ],
        lr=chosen.rate, betas=(0.9, 0.95), fused=True,
    )
    step, spent, first_pass = 0, 0.0, 0
    if older == last:
        optimiser.load_state_dict(content["optimiser"])
        step, spent, first_pass = content["step"], content["spent"], content["passes"]
    del content
    # All gradients, and the step's seconds and loss, lie in one buffer, so that one exchange shares them.
    shared = torch.zeros(sum(p.numel() for p in parameters) + 2)
    gradients, measures = shared[:-2], shared[-2:]
    for parameter, part in zip(parameters, gradients.split([p.numel() for p in parameters]), strict=True):
        parameter.grad = part.view_as(parameter)

    tokenizer = vocabulary.tokenizer()
    log = logger(rank)

    def rows(split: str) -> list[Example]:
        return [example for folder in chosen.data for example in read_rows(folder / f"{split}.jsonl", tokenizer, vocabulary.end)]

    def packs(rng: random.Random) -> list[Pack]:
        return [pack for folder in chosen.data for pack in read_packs(folder / "train.jsonl", tokenizer, vocabulary.end, rng)]

    fixed = random.Random(0)  # the same rows whatever the seed, so that runs compare
    held_out = {split: fixed.sample(found, min(len(found), chosen.score_rows)) for split in ("dev", "test") for found in [rows(split)]}
    log(f"parameters {len(gradients) / 1e6:.1f} M, layers {student.shape.layers}, vocabulary {student.shape.vocab}")

    def report() -> None:
        for index, (name, split) in enumerate(held_out.items()):
            if index % chosen.processes == rank:
                logger(0)(f"step {step} {name} {score(student, split, tokenizer, 2 * chosen.budget, half)}")

    def save() -> None:
        if rank == 0:
            save_checkpoint(last, student, vocabulary, optimiser=optimiser.state_dict(), step=step, spent=spent, passes=passes)

    limit = chosen.minutes * 60

    def done() -> float:
        return step / chosen.steps if chosen.steps else spent / limit

    scored, saved, since, seen_rows, seen_tokens, losses = spent, spent, time.time(), 0, 0, []
    for passes in count(first_pass):
        train = packs(random.Random(chosen.seed * 1000 + passes))
        if not train:
            raise SystemExit(f"No rows in {chosen.data[0] / 'train.jsonl'}: record some practice first.")
        log(f"pass {passes}: {sum(len(pack.examples) for pack in train)} rows, {len(train)} packs of {sum(map(len, train)) / len(train):.0f} tokens; dev {len(held_out['dev'])} test {len(held_out['test'])}")
        for batch in own(epoch(train, chosen.budget, random.Random(chosen.seed * 1000 + passes)), rank, chosen.processes):
            started = time.process_time()
            for group in optimiser.param_groups:
                group["lr"] = rate_at(done(), chosen.rate)
            shared.zero_()
            with torch.autocast("cpu", torch.bfloat16, enabled=half):
                logits = student(batch)
            each = F.cross_entropy(logits.float().transpose(1, 2), batch.targets, reduction="none")
            loss = (each * batch.weights).sum() / batch.weights.sum()
            loss.backward()
            measures[0], measures[1] = time.process_time() - started, loss.detach()
            dist.all_reduce(shared)
            shared /= chosen.processes
            gradients *= min(1.0, 1.0 / (float(gradients.norm()) + 1e-6))
            optimiser.step()
            step += 1
            spent += float(measures[0])
            losses.append(float(measures[1]))
            seen_rows += sum(len(pack.examples) for pack in batch.packs) * chosen.processes
            seen_tokens += sum(map(len, batch.packs)) * chosen.processes
            if step % 10 == 0:
                pace = time.time() - since
                mean = sum(losses) / len(losses)
                log(f"step {step} loss {mean:.4f} rows/s {seen_rows / pace:.1f} tokens/s {seen_tokens / pace:.0f} done {done():.0%}")
                since, seen_rows, seen_tokens, losses = time.time(), 0, 0, []
            if spent - scored > chosen.score_minutes * 60 or done() >= 1:
                scored = spent
                report()
                since = time.time()
            if spent - saved > chosen.save_minutes * 60 or done() >= 1:
                saved = spent
                save()
            if done() >= 1:
                if rank == 0 and chosen.weights:
                    save_weights(chosen.weights, student, vocabulary)
                if rank == 0 and chosen.out:
                    export(chosen.out, student, vocabulary, "symbiont-student", chosen.out.stem)
                    log(f"wrote {chosen.out} ({chosen.out.stat().st_size / 1e6:.1f} MB)")
                return


def own(found: Iterator[Batch], rank: int, processes: int) -> Iterator[Batch]:
    """This process's share; every process gets equally many, or one would wait for ever."""
    while True:
        group = [batch for _, batch in zip(range(processes), found)]
        if len(group) < processes:
            return
        yield group[rank]


def logger(rank: int):
    def log(text: str) -> None:
        if rank == 0:
            print(time.strftime("%H:%M:%S"), text, flush=True)

    return log


if __name__ == "__main__":
    main()
