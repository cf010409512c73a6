"""Places as the World Bank writes them, in plain English."""

from __future__ import annotations

# World Bank aggregates (regions, income groups, lending groups): not countries.
GROUPS = {
    "AFE", "AFW", "ARB", "CEB", "CSS", "EAP", "EAR", "EAS", "ECA", "ECS", "EMU", "EUU", "FCS", "HIC", "HPC", "IBD",
    "IBT", "IDA", "IDB", "IDX", "LAC", "LCN", "LDC", "LIC", "LMC", "LMY", "LTE", "MEA", "MIC", "MNA", "NAC", "OED",
    "OSS", "PRE", "PSS", "PST", "SAS", "SSA", "SSF", "SST", "TEA", "TEC", "TLA", "TMN", "TSA", "TSS", "UMC", "WLD",
}  # fmt: skip

# By code, since some World Bank names differ between files; the rest are plain English already.
_PLAIN_NAMES = {
    "BHS": "Bahamas",
    "BRN": "Brunei",
    "CIV": "Ivory Coast",
    "COD": "Democratic Republic of the Congo",
    "COG": "Republic of the Congo",
    "CPV": "Cape Verde",
    "CUW": "Curaçao",
    "CZE": "Czech Republic",
    "EGY": "Egypt",
    "FSM": "Micronesia",
    "GMB": "Gambia",
    "HKG": "Hong Kong",
    "IRN": "Iran",
    "KGZ": "Kyrgyzstan",
    "KNA": "Saint Kitts and Nevis",
    "KOR": "South Korea",
    "LAO": "Laos",
    "LCA": "Saint Lucia",
    "MAC": "Macau",
    "MAF": "Saint Martin",
    "PRI": "Puerto Rico",
    "PRK": "North Korea",
    "RUS": "Russia",
    "SOM": "Somalia",
    "STP": "São Tomé and Príncipe",
    "SVK": "Slovakia",
    "SXM": "Sint Maarten",
    "SYR": "Syria",
    "TUR": "Turkey",
    "VCT": "Saint Vincent and the Grenadines",
    "VEN": "Venezuela",
    "VIR": "United States Virgin Islands",
    "VNM": "Vietnam",
    "YEM": "Yemen",
}


def plain_name(code: str, name: str) -> str:
    """What an article calls the country that the World Bank has under this code and name."""
    return _PLAIN_NAMES.get(code, name)
