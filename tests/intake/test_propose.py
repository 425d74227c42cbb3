"""What a file would add, and what it leaves open."""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from dashboard.dataset.recorded_decision import RecordedDecision
from dashboard.intake.bring_in import bring_in
from dashboard.intake.decisions import Decisions
from dashboard.intake.headings import map_sheet
from dashboard.intake.mapping import (
    BUNDLED,
    FileMapping,
    InvalidMappingError,
    bundled_mappings,
    read_mapping,
)
from dashboard.intake.name_matching import NameIndex
from dashboard.intake.proposal import Question
from dashboard.intake.propose import propose
from dashboard.intake.reading import read_sheets
from dashboard.intake.source_file import RefusedFileError, read_source_file
from tests.intake.conftest import source

if TYPE_CHECKING:
    from pathlib import Path

    from dashboard.intake.proposal import Proposal

SHEET = """모델명,개발사,파라미터(억),발표일,출처 URL,비고
가상모델-7B,㈜네이버,70,2025.3.10,https://example.org/1,좋은 모델입니다
가상모델 70B,가상랩,7000,2025-04-02,https://example.org/2,
가상모델 작은,가상랩,,2025-05,https://example.org/3,
,가상랩,1,2025-05,https://example.org/4,
가상모델 이상,가상랩,7 또는 9,2025-05-09,https://example.org/5,
"""

EXPECTED = {
    "epoch/notable_ai_models_2025-06.csv": (954, 1221, 755, 0),
    "epoch/notable_ai_models_2026-03.csv": (965, 1385, 734, 0),
    "epoch/notable_ai_models_2026-07.csv": (1036, 1527, 769, 0),
    "epoch/large_scale_ai_models_2026-03.csv": (481, 1369, 185, 0),
    "epoch/all_ai_models_2025-04.csv.gz": (2228, 2938, 1634, 0),
    "epoch/ai_companies_compute_spend_2026-03.csv": (11, 9, 3, 0),
    "epoch/ai_companies_funding_rounds_2026-03.csv": (36, 37, 5, 0),
    "epoch/ai_companies_revenue_reports_2026-03.csv": (34, 36, 0, 0),
    "epoch/ai_companies_staff_reports_2026-03.csv": (42, 47, 0, 0),
    "epoch/ai_companies_usage_reports_2026-03.csv": (44, 48, 5, 0),
    "epoch/gpu_clusters_2026-03.csv": (786, 1413, 395, 0),
    "llmjp/parameter_size_overview.csv": (479, 1546, 0, 0),
    "open-llms/open-llms.md": (76, 135, 4, 15),
}
"""Of each file that a bundled mapping fits: rows read, claims proposed, rows left out, faults."""

REFUSED = (
    "korea/ai_companies_investment_cp949.csv",
    "ai-index/ai_index_2022_corporate_private_investment.xlsx",
    "ai-index/ai_index_2022_global_corporate_ai_investment.csv",
    "ai-index/owid_corporate_investment_ai.csv",
    "ai-index/owid_private_investment_ai.csv",
    "ai-index/owid_total_corporate_investment_ai.csv",
    "epoch/ai_companies_2026-03.csv",
    "ai-alliance/member-urls.txt",
)
"""Files with headings of no mapping."""


@pytest.fixture
def proposed(records):
    """Return what a text as a sheet of models would add."""

    def of(
        text: str, name: str = "models-sheet", asked: Question | None = None, answer: str = ""
    ) -> Proposal:
        mapping = bundled_mappings(records.package)[name]
        file = source("a.csv", text)
        decided = [RecordedDecision(asked.kind, "", asked.about, answer)] if asked else []
        names = NameIndex(records)
        return propose(file, read_sheets(file), mapping, records, names, Decisions(decided))

    return of


EPOCH_OF_SEVERAL = (
    "Model,Organization,Organization categorization,Country (of organization),Publication date,"
    "Domain,Parameters,Training compute (FLOP)\n"
)


def test_what_stands_beside_an_organization_is_taken_where_each_has_its_own(proposed) -> None:
    rows = (
        'Made A,"Lab One,Lab Two,Lab Three","Industry,Academia,Industry","China,China",2025-01-02,'
        "Language,2e9,\n"
        'Made B,"Lab Two,Lab One","Academia,Industry","France,Korea (Republic of)",2025-01-03,'
        "Language,3e9,\n"
    )
    found = proposed(EPOCH_OF_SEVERAL + rows, "epoch-models")
    organizations = {
        one.values["name_en"]: (one.row, one.values["kind"], one.values.get("country"))
        for one in found.claims
        if one.table == "organizations"
    }
    assert organizations == {
        "Lab Three": ("Model=Made A", "company", None),
        "Lab Two": ("Model=Made B", "university", "FR"),
        "Lab One": ("Model=Made B", "company", "KR"),
    }


def test_what_can_be_of_no_other_organization_is_taken_where_all_such_rows_agree(proposed) -> None:
    rows = (
        'Made A,"Lab One,Lab Two,Lab Three,Lab Four","Industry,Academia","China,China",2025-01-02,'
        "Language,2e9,\n"
        'Made B,Lab One,Academia,"Multinational,France",2025-01-03,Vision,,\n'
        'Made C,"Lab Two,Lab Three",,China,2025-01-03,Vision,,\n'
        "Made D,Lab Three,Academia,China,2025-01-03,Vision,,\n"
        'Made E,Lab Three,Academia,"China,France",2025-01-03,Vision,,\n'
        'Made F,"Lab Four,Lab Five","Academia,Academia","Israel,Israel,Israel",2025-01-03,'
        "Vision,,\n"
    )
    found = proposed(EPOCH_OF_SEVERAL + rows, "epoch-models")
    organizations = {
        one.values["name_en"]: (one.values["kind"], one.values.get("country"))
        for one in found.claims
        if one.table == "organizations"
    }
    assert organizations == {
        "Lab One": ("university", "FR"),
        "Lab Two": ("company", None),
        "Lab Three": ("university", None),
        "Lab Four": ("university", "IL"),
    }


def test_the_date_of_a_model_that_is_known_is_a_claim_of_its_own(proposed) -> None:
    rows = (
        "GPT-3,OpenAI,Industry,China,2020-05-28,Language,1.75e11,\n"
        "Made Of Nothing,Lab One,Industry,China,2025-01-02,Language,2e9,\n"
    )
    found = proposed(EPOCH_OF_SEVERAL + rows, "epoch-models")
    dates = {
        (one.table, one.values["model"]): (one.values["announced_on"], one.as_written)
        for one in found.claims
        if "announced_on" in one.values
    }
    assert dates == {
        ("announcements", "gpt-3"): ("2020-05-28", "GPT-3 … 2020-05-28"),
        ("models", "made-of-nothing"): ("2025-01-02", "Made Of Nothing … 2025-01-02"),
    }


def test_what_was_decided_of_days_holds_where_fewer_are_piled_up(proposed) -> None:
    rows = (
        "Made First,Lab One,Industry,China,2025-01-01,Language,2e9,\n",
        *(f"Made {day},Lab One,Industry,China,2025-01-{day},Vision,,\n" for day in range(10, 31)),
    )
    asked = Question("day", 0, "Publication date", "")
    for answer, expected in (("", "2025-01-01"), ("months", "2025-01"), ("days", "2025-01-01")):
        given = {"asked": asked, "answer": answer} if answer else {}
        found = proposed(EPOCH_OF_SEVERAL + "".join(rows), "epoch-models", **given)
        first = next(one for one in found.claims if one.table == "models")
        assert first.values["announced_on"] == expected, answer


def test_a_sheet_of_ones_own_becomes_claims_with_their_cells(proposed) -> None:
    found = proposed(SHEET)
    sizes = [one for one in found.claims if one.table == "parameter_counts"]
    assert [one.values["parameters"] for one in sizes] == ["7000000000", "700000000000"]
    assert sizes[0].row == "모델명=가상모델-7B"
    assert sizes[0].cells == ("모델명", "파라미터(억)")
    assert sizes[0].as_written == "가상모델-7B … 70"
    developers = [
        one.values["organization"] for one in found.claims if one.table == "model_developers"
    ]
    assert developers[0] == "naver"
    assert len(set(developers)) == 2
    days = [one.values["announced_on"] for one in found.claims if one.table == "models"]
    assert days == ["2025-03-10", "2025-04-02", "2025-05", "2025-05-09"]


def test_nothing_is_lost_without_a_word(proposed) -> None:
    found = proposed(SHEET)
    assert found.read == 5
    assert [(one.number, one.reason) for one in found.left_out] == [(5, "has no 모델명")]
    assert [(fault.line, fault.column, fault.value) for fault in found.faults] == [
        (6, "파라미터(억)", "7 또는 9")
    ]


def test_sentences_of_a_file_are_never_quoted(proposed) -> None:
    assert "좋은" not in repr(proposed(SHEET))


def test_a_size_beside_a_name_that_says_another_is_asked_about(proposed) -> None:
    asked = [one for one in proposed(SHEET).questions if one.kind == "size"]
    assert [one.number for one in asked] == [3]
    assert "70,000,000,000" in asked[0].asked


def test_a_unit_that_nobody_says_is_asked_for_once(proposed) -> None:
    found = proposed(SHEET.replace("파라미터(억)", "파라미터"))
    assert [one.about for one in found.questions if one.kind == "unit"] == ["파라미터"]
    assert not [one for one in found.claims if one.table == "parameter_counts"]


def test_any_figure_ten_times_that_of_a_rival_is_asked_about(proposed, records) -> None:
    """Of the same thing, measure and unit: dollars are not compared with won."""
    training = next(one for one in records.of("training_data") if one["value"])
    money = next(one for one in records.of("investments") if one["amount"])
    text = "Thing,Figure\n{thing},{figure}\n"
    for record, column, kept in (
        (training, "value", ("model", "measure", "compared_with", "unit")),
        (money, "amount", ("investment", "kind", "instrument", "currency")),
    ):
        table = record.table.name
        values = {name: {"constant": record[name]} for name in kept if record[name]}
        figure = {column: {"column": "figure", "kind": "figure"}}
        claim = {"table": table, "needs": ["figure"], "quoted": ["figure"]}
        mapping = FileMapping.model_validate(
            {
                "name": "own",
                "title": "Own",
                "columns": {"thing": {"headings": ["Thing"]}, "figure": {"headings": ["Figure"]}},
                "key": ["thing"],
                "claims": [{**claim, "values": {**values, **figure}}],
            }
        )
        for factor, is_odd in ((1, False), (10, True), (Decimal("0.01"), True)):
            number = Decimal(record[column]) * factor
            file = source("a.csv", text.format(thing=f"{table}-{factor}", figure=f"{number:f}"))
            names = NameIndex(records)
            found = propose(file, read_sheets(file), mapping, records, names, Decisions([]))
            asked = [one for one in found.questions if one.kind == "rival"]
            assert bool(asked) is is_odd, table
            assert all(one.about == f"Thing={table}-{factor}; Figure" for one in asked)


def test_a_size_ten_times_that_of_a_rival_is_asked_about(proposed) -> None:
    found = proposed("모델명,파라미터(억)\nGPT-3,17500\n하이퍼클로바,2040\n")
    assert [(one.kind, one.number) for one in found.questions] == [("rival", 2)]
    assert Counter(one.table for one in found.claims) == {"parameter_counts": 2}


EPOCH = (
    "Model,Organization,Publication date,Domain,Parameters,Training compute (FLOP),Confidence,"
    "Training compute cost (2023 USD),Hardware quantity,Training power draw (W)\n"
    "가상,가상랩,2025-03-10,Language,7000000000.0,5e+25,Confident,6770000.25,8192.0,25112.6\n"
    "가상 둘,가상랩,2025-03-11,Language,8000000000.0,1.0692e+25,Speculative,,,\n"
)


def test_measures_of_a_model_have_their_units_and_every_digit(proposed) -> None:
    found = [one for one in proposed(EPOCH, "epoch-models").claims if one.table == "metrics"]
    names = ("measure", "value", "unit", "currency", "price_year")
    said = [tuple(one.values.get(name, "") for name in names) for one in found]
    assert said == [
        ("training_compute", "50000000000000000000000000", "flop", "", ""),
        ("training_cost", "6770000.25", "money", "USD", "2023"),
        ("training_chips", "8192", "chip", "", ""),
        ("training_power", "25112.6", "watt", "", ""),
        ("training_compute", "10692000000000000000000000", "flop", "", ""),
    ]
    assert [one.status for one in found] == ["actual"] * 4 + ["estimate"]
    assert found[0].cells == ("Model", "Training compute (FLOP)")
    assert found[0].as_written == "가상 … 5e+25"


FUNDING = (
    "Id,Company,Close date,Status,Funding (equity),Funding (debt),Valuation (post-money),"
    "Report date,Notes,Confidence,Exclude from graph view\n"
    "Series A,가상랩,2025-03-10,Closed,500000000.0,140000000.0,6000000000.0,2025-03-11,글,Likely,\n"
    "talks,가상랩,,Late discussions,100.0,,,2025-03-12,글,Likely,\n"
    "seed,가상랩,2024-03-12,Closed,50.0,,,2025-03-12,글,Uncertain,\n"
    "twice,가상랩,2024-03-12,Closed,50.0,,,2025-03-12,글,Likely,True\n"
)


def test_a_funding_round_says_who_receives_how_much_in_which_form(proposed) -> None:
    found = proposed(FUNDING, "epoch-companies")
    rounds = [one for one in found.claims if one.table == "investments"]
    names = ("investment", "instrument", "amount", "valuation", "starts_on")
    said = [(*(one.values.get(name, "") for name in names), one.status) for one in rounds]
    first = rounds[0].values["investment"]
    assert said[:2] == [
        (first, "equity", "500000000", "6000000000", "2025-03-10", "actual"),
        (first, "debt", "140000000", "", "2025-03-10", "actual"),
    ]
    assert [one[-1] for one in said[2:]] == ["planned", "estimate"]
    assert len({one.values["investment"] for one in rounds}) == 3
    assert {one.values["recipient"] for one in rounds} == {found.claims[0].values["organization"]}
    assert [one.reason for one in found.left_out] == ["Exclude from graph view is True"]
    assert "글" not in repr(found)


def test_a_round_of_nothing_is_asked_about_and_kept_as_it_stands(records, proposed) -> None:
    text = FUNDING.replace("500000000.0", "0.0")
    asked = [one for one in proposed(text, "epoch-companies").questions if one.kind == "zero"]
    assert [(one.number, one.about) for one in asked] == [(2, "Company=가상랩; Id=Series A")]
    kept = proposed(text, "epoch-companies", asked[0], "keep")
    assert "0" in [one.values.get("amount") for one in kept.claims]
    ignored = proposed(text, "epoch-companies", asked[0], "ignore")
    assert "0" not in [one.values.get("amount") for one in ignored.claims]


def test_an_upper_limit_is_asked_about_and_stays_one(proposed) -> None:
    text = FUNDING.replace("500000000.0", "up to $4 billion")
    (asked,) = [one for one in proposed(text, "epoch-companies").questions if one.kind == "limit"]
    kept = proposed(text, "epoch-companies", asked, "keep")
    (claim,) = [one for one in kept.claims if one.values.get("amount") == "4000000000"]
    assert (claim.bound, claim.waits) == ("at_most", ())


@pytest.mark.parametrize(("won", "is_asked"), [("112200000000", False), ("100000000000", True)])
def test_a_rate_far_from_that_of_the_month_is_asked_about(
    tmp_path: Path, records, won, is_asked
) -> None:
    own = tmp_path / "own.json"
    columns = {name: {"headings": [name], "required": True} for name in ("a", "d", "w", "on")}
    values = {
        "investment": {"kind": "identifier"},
        "investor": {"column": "a", "kind": "thing", "thing": "organizations"},
        "kind": {"constant": "money"},
        "purpose_ko": {"column": "a"},
        "purpose_en": {"column": "a"},
        "amount": {"column": "d", "kind": "figure"},
        "currency": {"constant": "USD"},
        "stated_amount": {"column": "w", "kind": "figure"},
        "stated_currency": {"constant": "KRW"},
        "starts_on": {"column": "on", "kind": "day"},
    }
    claim = {"table": "investments", "needs": ["d", "w"], "values": values, "quoted": ["a", "d"]}
    own.write_text(
        json.dumps(
            {"name": "own", "title": "", "columns": columns, "key": ["a"], "claims": [claim]}
        )
    )
    sheet = tmp_path / "a.csv"
    sheet.write_text(f"a,d,w,on\nNAVER,100000000,{won},2021-05-26\n")
    found = bring_in(sheet, str(own), records)
    assert [one.kind for one in found.questions] == ["rate"] * is_asked
    assert [bool(one.waits) for one in found.claims] == [is_asked]


def test_figures_of_a_company_have_their_day_and_basis(proposed) -> None:
    found = proposed(
        "Id,Company,Date,Revenue amount (normalize to annual),Type,Confidence,Report date\n"
        "one,가상랩,2025-03-10,200000000.0,Annualized revenue,Likely,2025-03-11\n"
        "two,가상랩,2025-04-10,300000000.0,Product/division revenue,Likely,2025-04-11\n"
        "three,가상랩,2025-05-10,400000000.0,,Uncertain,2025-05-11\n",
        "epoch-companies",
    )
    names = ("measure", "value", "unit", "currency", "on", "scope_en")
    said = [
        (*(one.values.get(name, "") for name in names), one.status)
        for one in found.claims
        if one.table == "metrics"
    ]
    assert said == [
        ("annualized_revenue", "200000000", "money", "USD", "2025-03-10", "", "actual"),
        ("product_revenue", "300000000", "money", "USD", "2025-04-10", "two", "actual"),
        ("other_revenue", "400000000", "money", "USD", "2025-05-10", "", "estimate"),
    ]


def test_power_of_a_cluster_is_in_watts_for_each_owner(proposed) -> None:
    found = proposed(
        "Name,Status,Certainty,Owner,Total number of AI chips,Reported Power Capacity (MW)\n"
        '가상 1,Existing,Confirmed,"가상랩,다른랩",1000.0,1681.6800000000003\n'
        "가상 2,Planned,Likely,가상랩,,5000.0\n"
        "가상 3,Existing,Confirmed,,5000.0,\n",
        "epoch-gpu-clusters",
    )
    power = [one for one in found.claims if one.values.get("measure") == "cluster_power"]
    assert [(one.values["value"], one.values["scope_en"], one.status) for one in power] == [
        ("1681680000.0000003", "가상 1", "actual"),
        ("1681680000.0000003", "가상 1", "actual"),
        ("5000000000", "가상 2", "planned"),
    ]
    assert len({one.values["subject"] for one in power[:2]}) == 2
    assert [one.reason for one in found.left_out] == ["Owner is not recorded"]


def test_a_sheet_of_ones_own_may_have_training_compute(proposed) -> None:
    found = proposed("모델명,파라미터(억),학습 연산량(FLOP)\n가상,70,5e+25\n가상 둘,80,10^24\n")
    compute = [one.values["value"] for one in found.claims if one.table == "metrics"]
    assert compute == [f"5{'0' * 25}", f"1{'0' * 24}"]


def test_days_piled_up_on_the_first_are_months(proposed) -> None:
    rows = "".join(f"가상{index},{index + 1},2025-0{index % 9 + 1}-01\n" for index in range(20))
    found = proposed(f"모델명,파라미터(억),발표일\n{rows}")
    assert {one.kind for one in found.questions} == {"day"}
    assert {one.values["announced_on"] for one in found.claims if one.table == "models"} == {
        f"2025-0{month}" for month in range(1, 10)
    }


def test_a_name_that_is_like_a_known_one_waits(proposed) -> None:
    found = proposed("모델명,개발사,파라미터(억)\n가상,OpenI,10\n")
    waiting = {one.table for one in found.claims if one.waits}
    assert waiting == {"organizations", "model_developers"}
    (asked,) = found.questions
    assert (asked.about, asked.suggestions[0].identifier) == ("OpenI", "openai")


def test_a_thing_that_one_row_cannot_name_is_named_by_the_next(proposed) -> None:
    found = proposed("모델명,파라미터(억),발표일\n가상,10,곧\n가상,12,2025-03-10\n")
    assert [one.number for one in found.claims if one.table == "models"] == [3]
    assert [(fault.line, fault.value) for fault in found.faults] == [(2, "곧")]


def test_titles_above_the_headings_and_headings_in_two_rows_are_read(records) -> None:
    text = "우리 회사 모델 표,,\n모델명,파라미터,발표일\n,(억),\n가상,10,2025\n"
    mapping = bundled_mappings(records.package)["models-sheet"]
    (sheet,) = read_sheets(source("a.csv", text))
    mapped = map_sheet(sheet, mapping)
    assert mapped is not None
    assert mapped.headings[1] in ("파라미터", "파라미터 (억)")


def test_a_row_wider_than_its_headings_is_a_fault(proposed) -> None:
    found = proposed("모델명,파라미터(억)\n가상,10,더\n")
    assert [(fault.line, fault.rule) for fault in found.faults] == [
        (2, "has 3 cells, the headings 2")
    ]


@pytest.mark.parametrize("name", EXPECTED)
def test_a_file_of_the_field_is_proposed(inputs: Path, records, name: str) -> None:
    found = bring_in(inputs / name, "", records)
    counted = (found.read, len(found.claims), len(found.left_out), len(found.faults))
    assert counted == EXPECTED[name]


def test_members_of_a_landscape_are_proposed(inputs: Path, records) -> None:
    found = bring_in(inputs / "lfai/landscape.yml", "", records)
    assert found.counts == {"organizations": 63, "alliances": 1, "memberships": 64}
    assert "OpenI" in [one.about for one in found.questions]


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_of_no_mapping_is_refused_with_those_there_are(
    inputs: Path, records, name: str
) -> None:
    with pytest.raises(RefusedFileError, match=r"epoch-models, lf-landscape, models-sheet"):
        bring_in(inputs / name, "", records)


@pytest.mark.parametrize(
    "name",
    [
        "epoch/notable_ai_models_2026-07.csv",
        "epoch/ai_companies_funding_rounds_2026-03.csv",
        "epoch/ai_companies_revenue_reports_2026-03.csv",
        "epoch/ai_companies_usage_reports_2026-03.csv",
        "epoch/gpu_clusters_2026-03.csv",
    ],
)
def test_prose_of_a_file_of_the_field_is_not_in_the_proposal(
    inputs: Path, records, name: str
) -> None:
    path = inputs / name
    found = bring_in(path, "", records)
    longest = max(len(cell) for one in found.claims for cell in one.as_written.split(" … "))
    assert longest < 120
    (sheet,) = read_sheets(read_source_file(path))
    assert max(len(cell) for row in sheet.rows for cell in row.cells) > 500


def test_a_mapping_of_ones_own_is_read(tmp_path: Path, records) -> None:
    own = tmp_path / "own.json"
    own.write_bytes((BUNDLED / "models-sheet.json").read_bytes())
    assert read_mapping(own, records.package).name == "models-sheet"


def test_every_fault_of_a_mapping_is_told_at_once(tmp_path: Path, records) -> None:
    own = tmp_path / "own.json"
    mapping = json.loads((BUNDLED / "models-sheet.json").read_text())
    mapping["key"] = ["modle"]
    mapping["claims"][0]["table"] = "organisations"
    mapping["claims"][1]["values"]["size"] = {"constant": "x"}
    mapping["claims"][2]["quoted"] = ["nothing"]
    own.write_text(json.dumps(mapping))
    with pytest.raises(InvalidMappingError) as invalid:
        read_mapping(own, records.package)
    assert [(fault.column, fault.value) for fault in invalid.value.faults] == [
        ("key", "modle"),
        ("claims.2.quoted", "nothing"),
        ("claims.0.table", "organisations"),
        ("claims.1.values", "size"),
    ]
    own.write_text('{"name": 1, "kolumns": {}}')
    with pytest.raises(InvalidMappingError) as invalid:
        read_mapping(own, records.package)
    assert {fault.column for fault in invalid.value.faults} >= {"name", "kolumns", "columns", "key"}
