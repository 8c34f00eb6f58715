"""Which mentions mean one document. A mention joins another only when exactly one document remains that it can mean.

Order of trust: a mention with a day, year or term; then, for one without, the full mentions of its own plan, of the run, of
the register; then short forms and names. What remains open stands alone and is reported.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from extractors.lexicon.register import Known
from pipeline.resolve.mentions import Directive, Mention, alias_key
from pipeline.resolve.names import code_key

Question = tuple[Mention, list[Directive]]
"""A mention and the documents that it may mean."""


@dataclass(slots=True)
class Identities:
    """The documents of a run, and what stayed open."""

    directives: list[Directive]
    questions: list[Question] = field(default_factory=list)


def identify(
    mentions: Sequence[Mention],
    own: Sequence[Mention],
    known: Sequence[Mention],
    aliases: Mapping[tuple[str, str], int],
) -> Identities:
    """Every mention in the directive that it means. `aliases`: the rows that a plan's short names stand for."""
    coded = [m for m in mentions if m.code]
    _settle(coded, [*own, *known])
    pinned = _Series()
    for m in [*own, *coded, *known]:
        if m.code and m.period:
            pinned.put(m.code, m, [d for d in pinned.near(m.code, m) if d.takes(m)])
    questions: list[Question] = []
    loose = _Series()
    for m in [*own, *coded]:
        if m.period:
            continue
        candidates = _remaining(pinned.near(m.code, m), m)
        chosen = _one(candidates, m.doc_id)
        if chosen is not None and not chosen.in_run and not _sure(m, chosen):
            chosen, candidates = None, []
        if chosen is not None:
            pinned.add(m.code, chosen, m)
            continue
        if len(candidates) > 1 and m.row is not None:
            questions.append((m, candidates))
        alone = len(candidates) > 1
        loose.put(m.code, m, [d for d in loose.near(m.code, m) if d.may_be(m) and (not alone or d.cited_in(m.doc_id))])
    rest = [m for m in mentions if not m.code]
    named, open_names = _join_named([m for m in rest if not _alias(m, aliases) and not m.short], [pinned, loose])
    short = _join_short([m for m in rest if _alias(m, aliases) or m.short], [pinned, loose], named, aliases)
    for code, directives in pinned.items():
        _name(code, directives)
    for code, directives in loose.items():
        _name(code, directives, taken=any(d.in_run for d in pinned.of(code)))
    groups = [*(d for _, d in pinned.items()), *(d for _, d in loose.items()), named, short]
    return Identities([d for group in groups for d in group], [*questions, *open_names])


class _Series:
    """Directives by the key of their code, in the order in which they were met. "12/KH-UBND" may be of a thousand communes: those that a
    mention can mean are looked up by its day, its issuer and its plan."""

    def __init__(self) -> None:
        self._by_key: dict[str, list[Directive]] = {}
        self._place: dict[int, int] = {}  # of a directive among those of its key, by its `id`
        self._by_sign: dict[tuple[str, date | str], set[int]] = {}

    def of(self, key: str) -> list[Directive]:
        return self._by_key.get(key, [])

    def near(self, key: str, m: Mention) -> list[Directive]:
        """All of a key that may take a mention (`takes`, `may_be`): one without its day, issuer or plan is told by a code of the
        whole country only."""
        of_key = self._by_key.get(key, [])
        if m.central:
            return of_key
        return [of_key[n] for n in sorted(set().union(*(self._by_sign.get(sign, ()) for sign in _signs(key, m))))]

    def add(self, key: str, directive: Directive, m: Mention) -> None:
        """Adds a mention to a directive of a key."""
        directive.add(m)
        for sign in _signs(key, m):
            self._by_sign.setdefault(sign, set()).add(self._place[id(directive)])

    def items(self) -> Iterable[tuple[str, list[Directive]]]:
        return self._by_key.items()

    def all(self) -> Iterable[Directive]:
        return (d for group in self._by_key.values() for d in group)

    def put(self, key: str, m: Mention, fitting: list[Directive]) -> None:
        """Adds a mention to the one directive that fits, of several to the one of its very day; else makes a new one."""
        exact = [d for d in fitting if m.day in d.days]
        fitting = exact or fitting
        if len(fitting) == 1:
            self.add(key, fitting[0], m)
            return
        directive, of_key = Directive(), self._by_key.setdefault(key, [])
        self._place[id(directive)] = len(of_key)
        of_key.append(directive)
        self.add(key, directive, m)


def _signs(key: str, m: Mention) -> list[tuple[str, date | str]]:
    """What a directive of this key shares with a mention that it takes."""
    signs: list[tuple[str, date | str]] = [(key, f"plan {m.doc_id}")]
    if m.day:
        signs.append((key, m.day))
    if m.issuer:
        signs.append((key, f"issuer {m.issuer}"))
    return signs


def _settle(coded: Sequence[Mention], others: Sequence[Mention]) -> None:
    """A mention whose day and term do not agree counts by its term where another mention, a document or the register has
    its code in that term, and none in that of the day."""
    seen: dict[str, set[str]] = {}
    for m in [*others, *coded]:
        if m.period and not m.other_period:
            seen.setdefault(m.code, set()).add(m.period)
    for m in coded:
        periods = seen.get(m.code, set())
        if m.other_period in periods and m.period not in periods:
            m.period = m.other_period


def _remaining(directives: Sequence[Directive], m: Mention) -> list[Directive]:
    """The documents that a mention without a period can mean; of two that replaced each other the one in force."""
    return _in_force([d for d in directives if d.may_be(m)], m.until)


def _in_force(directives: list[Directive], day: date | None) -> list[Directive]:
    if day is None or len(directives) < 2:
        return directives
    codes = {code_key(d.known.code) for d in directives if d.known and (since := d.known.in_force) and since <= day}
    return [d for d in directives if not (d.known and code_key(d.known.replaced_by.partition("@")[0]) in codes)]


def _one(candidates: Sequence[Directive], doc_id: str) -> Directive | None:
    """The one that the plan itself cites, or the only one."""
    near = [d for d in candidates if d.cited_in(doc_id)]
    if len(near) == 1:
        return near[0]
    return candidates[0] if len(candidates) == 1 else None


def _sure(m: Mention, directive: Directive) -> bool:
    """A document that only the register knows: a central Party paper, or one with the mention's title."""
    known = directive.known
    if known is None or directive.mentions[0].period[:1] in ("X", "V", "I"):
        return known is not None
    words, said = set(directive.mentions[0].name[1].split()), set(m.name[1].split())
    return bool(words) and len(words & said) >= 0.6 * len(words)


# --- names and short forms -------------------------------------------------------------------------------------


def _join_named(mentions: Sequence[Mention], numbered: Sequence[_Series]) -> tuple[list[Directive], list[Question]]:
    """Mentions by name: those of one type and title are one. Day and year tell one law from another of the same name (two
    laws on local government are of 2025), and a numbered document of that name and time is the same."""
    by_name: dict[tuple[str, str], list[Directive]] = {}
    for series in numbered:
        for directive in series.all():
            for key in sorted(directive.names):
                by_name.setdefault(key, []).append(directive)
    found: dict[str, Directive] = {}
    questions: list[Question] = []
    for m in sorted(mentions, key=lambda m: (m.day is None, not m.period)):
        candidates = [d for d in by_name.get(m.name, ()) if not d.younger(m.until) and _same_day(d, m)]
        candidates = [d for d in candidates if m.period in d.years] if m.period else _in_force(candidates, m.until)
        chosen = _one(candidates, m.doc_id)
        if chosen is not None:
            chosen.add(m)
            continue
        alone = f" {m.doc_id}" if candidates else ""
        if len(candidates) > 1:
            questions.append((m, candidates))
        id_ = " ".join((*m.name, str(m.day or m.period))).strip() + alone
        same = found.get(id_)
        if same is None:
            same = found[id_] = Directive(id=id_)
            if not alone:
                by_name.setdefault(m.name, []).append(same)
        same.add(m)
    return list(found.values()), questions


def _same_day(directive: Directive, m: Mention) -> bool:
    return m.day is None or not directive.days or m.day in directive.days


def _alias(m: Mention, aliases: Mapping[tuple[str, str], int]) -> int | None:
    """The row that a mention without a code stands for by the short names of its plan, None if it is not one of them."""
    row = aliases.get((m.doc_id, alias_key(m.short or m.text)))
    return None if row is None or row == m.row else row


def _join_short(
    mentions: Sequence[Mention],
    numbered: Sequence[_Series],
    named: Sequence[Directive],
    aliases: Mapping[tuple[str, str], int],
) -> list[Directive]:
    """Short forms: what the plan defined them for; else the one document of type and number that it cites in full; else
    what the register calls so ("Đề án 06"); else those of one type and number in one plan are one."""
    cited = [d for series in numbered for d in series.all()]
    of_row = {m.row: d for d in [*cited, *named] for m in d.mentions if m.row is not None}
    by_alias: dict[str, list[Directive]] = {}
    for directive in cited:
        for alias in _aliases(directive.known):
            by_alias.setdefault(alias, []).append(directive)
    here: dict[str, list[Directive]] = {}
    for directive in cited:
        for doc_id in dict.fromkeys(m.doc_id for m in directive.mentions if m.known is None):
            here.setdefault(doc_id, []).append(directive)
    left = _Series()
    for m in mentions:
        row = _alias(m, aliases)
        chosen = of_row.get(row) if row is not None else None
        if chosen is None:
            chosen = _only(_full_forms(m, here.get(m.doc_id, ())))
        if chosen is None:
            called = by_alias.get(alias_key(m.short or m.text), [])
            chosen = _only([d for d in called if not d.younger(m.until) and (not m.day or m.period in d.years)])
        if chosen is not None:
            chosen.add(m)
            continue
        key = m.short or " ".join(m.name)
        fits = [d for d in left.near(key, m) if (d.takes(m) if m.period and d.periods else d.may_be(m))]
        left.put(key, m, fits)
    for key, directives in left.items():
        _name(key, directives)
    return list(left.all())


def _full_forms(m: Mention, cited: Iterable[Directive]) -> list[Directive]:
    """The documents among those cited whose number and type a short form repeats, no day speaking against it."""
    number = m.short.removeprefix(f"{m.type} ")
    return [
        d
        for d in cited
        if m.short
        and any(o.code.startswith(f"{number}-") and o.type == m.type for o in d.mentions)
        and (m.day is None or m.period in d.years)
    ]


def _aliases(known: Known | None) -> list[str]:
    return [alias_key(alias) for alias in known.aliases] if known else []


def _only(directives: Sequence[Directive]) -> Directive | None:
    return directives[0] if len(directives) == 1 else None


# --- ids -------------------------------------------------------------------------------------------------------


def _name(code: str, directives: Sequence[Directive], taken: bool = False) -> None:
    """Ids: code and period for a code of the whole country, the day where another needs it, a counter where even that is
    not enough."""
    used: Counter[str] = Counter()
    for directive in directives:
        first = directive.mentions[0]
        when = first.period if first.central or first.day is None else str(first.day)
        base = f"{code}@{when}" if when else code if not taken else f"{code}@"
        used[base] += 1
        directive.id = base if used[base] == 1 else f"{base}#{used[base]}"
