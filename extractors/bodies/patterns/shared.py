"""What the names of a list share, before the first of them."""

from __future__ import annotations

from extractors.marks import pattern

_OFFICE = r"(?P<office>(?:[Gg]iám đốc|[Tt]rưởng|[Tt]hủ trưởng|[Cc]hủ tịch|[Hh]iệu trưởng|[Ll]ãnh đạo|[Đđ]ại diện|[Bb]ộ trưởng|UBND|Ủy ban nhân dân|Công an)\s+)?"
_HEAD = r"(?P<head>[Ss]ở|[Bb]ộ|[Pp]hòng|[Cc]hi cục|[Cc]ục|[Kk]hoa|[Tt]rung tâm|[Tt]rạm|[Hh]ội|[Đđ]ội|[Tt]ổ|[Cc]hi (?:bộ|hội|đoàn)|[Xx]ã|[Pp]hường|[Tt]hôn|[Ấấ]p|[Bb]ản|[Xx]óm|[Hh]uyện)"
_MORE = r"(?:,\s*(?:ban|ngành|đơn vị|cơ quan)| và (?:ngành|đơn vị|cơ quan))*(?:\s+(?:chuyên môn|trực thuộc|liên quan|có liên quan))?"
SHARED = pattern(
    rf"{_OFFICE}(?:[Cc]ác|[Nn]hững)\s+{_HEAD}(?:(?P<more>{_MORE})\s*:\s*|\s+)(?=[\p{{Lu}}](?:[\p{{Ll}}]| tế))"
)
"""Groups office, head and, where a colon follows, more: "Giám đốc các Sở: |", "các phòng |"."""
