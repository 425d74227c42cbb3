"""Market growth: its rows, its words and its marks under every choice."""

from __future__ import annotations

from itertools import product

import pytest

from dashboard.charting.chart import RenderContext
from dashboard.charting.drawn import Drawn
from dashboard.charting.render import choices_of, draw
from dashboard.i18n import Language
from dashboard.plotting.canvas import Canvas
from dashboard.plotting.text import plain_text
from dashboard.plotting.theme import DARK, LIGHT
from dashboard.requests.query import InvalidQueryError, parse
from tests.rows import table_of

KCIS, IDC = "kcis-ai-market", "idc-global-ai-market"
STATES = [
    {"currency": currency, "rate": rate, "axis": scale, **more}
    for currency, rate, scale in product(("USD", "KRW"), ("article", "yearly"), ("linear", "log"))
    for more in (
        {},
        {"horizon": "2024"},
        {"horizon": "2035", "low": "-50", "high": "100"},
        {"forecasts": IDC},
        {"forecasts": KCIS, "fan_from": IDC},
        {"fan_from": IDC, "low": "40", "high": "20"},
    )
]


@pytest.fixture(scope="module")
def chart(catalogue):
    return catalogue["market-growth"]


@pytest.fixture(scope="module")
def rows(chart, dataset):
    def build(**query):
        return table_of(chart, dataset, state_of(chart, dataset, query))

    return build


def state_of(chart, dataset, query):
    return parse({name: [value] for name, value in query.items()}, choices_of(chart, dataset))


def canvas(language=Language.KO, theme=LIGHT, width=1140):
    return Canvas(language, theme, width)


@pytest.mark.parametrize("query", STATES)
def test_every_row_follows_from_claims_of_the_dataset(rows, dataset, query):
    known = set(dataset.claims["claim"])
    frame = rows(**query)
    assert not frame.empty
    for claims in frame["claims"]:
        assert set(claims.split(";")) <= known


@pytest.mark.parametrize("query", STATES)
@pytest.mark.parametrize(("language", "width"), [(Language.KO, 1140), (Language.EN, 340)])
def test_every_state_draws_marks_with_their_evidence(chart, dataset, query, language, width):
    state = state_of(chart, dataset, query)
    drawing = draw(chart, dataset, state, canvas(language, DARK, width))
    for trace in drawing.figure.data:
        assert len(trace.customdata) == len(trace.x)
        assert all(isinstance(claims, str) and claims for claims in trace.customdata)
    for words in (drawing.caption.title, drawing.caption.subtitle, drawing.caption.alternative):
        assert words
        assert "nan" not in plain_text(words).lower()
        assert "{" not in words


def test_forecasters_are_never_joined(chart, dataset):
    drawing = draw(chart, dataset, state_of(chart, dataset, {}), canvas())
    for trace in drawing.figure.data:
        if trace.mode == "lines":
            claims = ";".join(trace.customdata)
            assert ("kcis" in claims) != ("idc" in claims)


def test_only_between_measured_years_is_a_line_solid(chart, dataset):
    drawing = draw(chart, dataset, state_of(chart, dataset, {}), canvas())
    lines = [t for t in drawing.figure.data if t.mode == "lines"]
    assert [list(t.x) for t in lines if t.line.dash == "solid"] == [[2018, 2019]]
    assert [list(t.x) for t in lines if t.line.dash == "7px,5px"] == [list(range(2019, 2026))]


def test_only_what_was_measured_is_filled_and_a_lone_forecast_is_a_diamond(chart, dataset):
    drawing = draw(chart, dataset, state_of(chart, dataset, {}), canvas())
    (dots,) = [t for t in drawing.figure.data if t.mode == "markers"]
    looks = dots.marker.symbol, dots.marker.color, dots.marker.size
    marks = list(zip(dots.x, *looks, strict=True))
    filled = [year for year, _, color, _ in marks if color != LIGHT.paper]
    assert filled == [2018, 2019]
    small = [year for year, *_, size in marks if size == min(dots.marker.size)]
    assert small == list(range(2020, 2025))
    lone = [year for year, symbol, *_ in marks if symbol == "diamond"]
    assert lone == [2024]
    assert "빈 마름모는 단일 연도 전망" in drawing.caption.subtitle
    noted = " ".join(note.text for note in drawing.figure.layout.annotations)
    assert "2025년 1840억 달러(전망)" in noted


def test_amounts_and_sums_of_the_articles(rows):
    frame = rows().set_index(["forecast", "year"])
    assert frame.loc[(KCIS, 2018), "amount"] == 19_800_000_000
    assert frame.loc[(KCIS, 2025), "amount"] == 184_000_000_000
    assert frame.loc[(IDC, 2024), "amount"] == 554_300_000_000
    assert frame.loc[(KCIS, 2024), "amount"] == pytest.approx(184e9 / 1.38384, rel=1e-4)
    assumed = rows(fan_from="latest").set_index(["forecast", "year"])
    assert assumed.loc[(KCIS, 2030), "high"] == pytest.approx(184e9 * 1.4**5)


@pytest.mark.parametrize("query", [{}, {"currency": "KRW"}, {"axis": "log"}, {"forecasts": KCIS}])
def test_nothing_is_assumed_until_it_is_asked_for(chart, dataset, rows, query):
    assert not (rows(**query)["basis"] == "projected").any()
    caption = draw(chart, dataset, state_of(chart, dataset, query), canvas(Language.EN)).caption
    assert "assum" not in " ".join([caption.subtitle, caption.alternative, *caption.notes])


@pytest.mark.parametrize(
    "query",
    [
        {"fan_from": "latest"},
        {"fan_from": KCIS},
        {"low": "10"},
        {"high": "50"},
        {"horizon": "2028"},
    ],
)
def test_whoever_names_a_part_of_an_assumption_asks_for_it(chart, dataset, rows, query):
    assert (rows(**query)["basis"] == "projected").any()
    caption = draw(chart, dataset, state_of(chart, dataset, query), canvas(Language.EN)).caption
    assert "your assumption of" in " ".join(caption.notes)


def test_won_at_the_rates_of_the_articles(rows):
    frame = rows(currency="KRW").set_index(["forecast", "year"])
    assert frame.loc[(IDC, 2024), "amount"] == 663_000_000_000_000
    assert frame.loc[(KCIS, 2025), "amount"] == 184_000_000_000 * 1122
    assert "investment-" in frame.loc[(KCIS, 2025), "claims"]
    assert "1122" in frame.loc[(KCIS, 2025), "rate_note_ko"]


def test_won_at_yearly_averages_and_what_is_used_for_years_to_come(rows, dataset):
    table = dataset.tables["exchange_rates"]
    monthly = table[table["kind"] == "monthly_average"]
    asked = {"currency": "KRW", "rate": "yearly", "fan_from": "latest"}
    frame = rows(**asked).set_index(["forecast", "year"])
    for forecast, year, dollars in ((IDC, 2024, 554.3e9), (KCIS, 2019, 26.2e9)):
        average = monthly[monthly["on"].str.startswith(str(year))]["krw_per_usd"].mean()
        assert frame.loc[(forecast, year), "amount"] == pytest.approx(dollars * average)
    last = frame.loc[(KCIS, 2030)]
    counts = monthly["on"].str[:4].value_counts()
    full = max(counts[counts == 12].index)
    average = monthly[monthly["on"].str.startswith(full)]["krw_per_usd"].mean()
    assert last["amount"] == pytest.approx(184e9 * 1.3**5 * average)
    assert full in last["rate_note_en"]


def test_broken_order_of_rates_is_put_right_and_said(chart, dataset, rows):
    query = {"low": "50", "base": "10", "high": "30"}
    projected = rows(**query).query("basis == 'projected'")
    assert (projected["low"] < projected["amount"]).all()
    assert (projected["amount"] < projected["high"]).all()
    state = state_of(chart, dataset, query)
    (note,) = draw(chart, dataset, state, canvas()).caption.notes
    assert "낮은 순서로 정렬" in note


def test_a_horizon_at_the_last_stated_year_leaves_no_fan(chart, dataset, rows):
    assert not (rows(horizon="2025")["basis"] == "projected").any()
    state = state_of(chart, dataset, {"horizon": "2025"})
    assert not draw(chart, dataset, state, canvas()).figure.layout.shapes


def test_a_hidden_start_of_the_fan_is_said(chart, dataset):
    state = state_of(chart, dataset, {"forecasts": IDC, "fan_from": KCIS})
    drawing = draw(chart, dataset, state, canvas(Language.EN))
    assert "the forecast to assume from is filtered out" in " ".join(drawing.caption.notes)


def test_the_title_says_whose_forecast_it_is_and_that_the_other_value_is_computed(
    chart, dataset, rows
):
    frame = rows().set_index(["forecast", "year"])
    times = frame.loc[(IDC, 2024), "amount"] / frame.loc[(KCIS, 2024), "amount"]
    title = draw(chart, dataset, state_of(chart, dataset, {}), canvas(Language.EN)).caption.title
    assert title.startswith(
        f"The 2024 forecast by IDC is {times:.1f}× the value computed from that "
        "of Korea Credit Information Services; the two measure different markets"
    )
    korean = draw(chart, dataset, state_of(chart, dataset, {}), canvas(Language.KO)).caption.title
    assert korean.startswith(
        f"IDC의 2024년 전망, 한국신용정보원 추세로 계산한 같은 해 값의 {times:.1f}배"
    )


def test_words_beside_a_forecast_give_stated_and_recomputed_growth(chart, dataset):
    for width in (340, 1140):
        drawing = draw(chart, dataset, state_of(chart, dataset, {}), canvas(width=width))
        words = " ".join(plain_text(a.text or "") for a in drawing.figure.layout.annotations)
        for part in ("38.4% 성장(재계산 38.4%)", "32.1% 성장(재계산 32.3%)", "663조 원", "4.2배"):
            assert part.replace(" ", "") in words.replace(" ", "")


@pytest.mark.parametrize("query", [{"horizon": "2036"}, {"low": "101"}, {"fan_from": "nobody"}])
def test_what_is_not_allowed_is_refused(chart, dataset, query):
    with pytest.raises(InvalidQueryError):
        state_of(chart, dataset, query)


@pytest.mark.parametrize("width", [340, 1140])
def test_each_row_alone_is_drawn(chart, dataset, rows, width):
    state, frame = state_of(chart, dataset, {}), rows()
    for shown in (frame.iloc[[i]] for i in range(len(frame))):
        context = RenderContext(Drawn(shown, 1), state, canvas(width=width), dataset)
        assert chart.figure(context).layout["height"] > 200
        assert chart.describe(context).title
