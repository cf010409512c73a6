"""Claims may not be found or matched worse than they were on the development sets."""

from __future__ import annotations

import csv
import itertools
import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from sidelight.embed import ENCODER, encoder
from sidelight.kinds.claim.checkworthy import WORTH_CHECKING, checkworthiness, in_context
from tests.quality.claims import by_meaning_as_well, matching

SHARED = Path(os.environ.get("SIDELIGHT_SHARED", Path(__file__).parents[3] / "shared"))
CLAIMS = SHARED / "data" / "claims"
WIKINEWS = SHARED / "data" / "history" / "dev.jsonl"
LABELS = Path(__file__).with_name("newsclaims_dev.tsv")

pytestmark = pytest.mark.skipif(not CLAIMS.exists(), reason="the development data is not beside the checkout")

# Average precision; 0.867 and 0.78 were reached.
NEWS_AP = 0.86
# With the second look at every sentence; 0.883 was reached.
NEWS_AP_BY_MEANING = 0.875
DEBATES_AP = 0.77
# Precision and recall of what is shown of the news sentences; 0.81 and 0.70 were reached.
NEWS_PRECISION = 0.79
NEWS_RECALL = 0.67
# Tweets against the answers and each fifth of the other Snopes claims; 0.932 was reached (0.876 against all).
SNOPES_MAP_AT_5 = 0.92
# With half of the answers taken out: F1 of the cards, and the share of unanswerable queries that get one. Reached were
# 0.660 and 0.042, 0.622 and 0.034; against all of Snopes, where a page that says the same as one taken out counts as
# right, 0.754 and 0.044. Snopes had 0.674 before claims on the same subject were told apart as strictly: of the hardest
# pairs of our own 20 % pass since, 45 % before.
CARD_F1 = {"snopes": 0.65, "politifact": 0.615}
WRONG_CARDS = {"snopes": 0.05, "politifact": 0.035}
SHOWN = {"checkworthy": f"{WORTH_CHECKING}", "matching": "0.75"}


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def scored(task, gold, predictions, folder):
    """What the scorer of the task says of them."""
    for name, content in (("gold", gold), ("pred", predictions)):
        (folder / name).write_text("".join(f"{json.dumps(line)}\n" for line in content), encoding="utf-8")
    script = SHARED / "bench" / f"score_{task}.py"
    files = ["--gold", folder / "gold", "--pred", folder / "pred", "--threshold", SHOWN[task]]
    return json.loads(subprocess.run([sys.executable, script, *files], check=True, capture_output=True).stdout)


def labelled_news():
    """Our labels of Wikinews sentences, by place."""
    sentences = {
        (document["doc_id"], start): " ".join(document["text"][start:end].split())
        for document in lines(WIKINEWS)
        for start, end in document["sents"]
    }
    with LABELS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            place = row["doc_id"], int(row["start"])
            yield {"id": f"{place}", "group": place[0], "text": sentences[place], "label": int(row["checkworthy"])}


def in_their_articles(sentences):
    """The scores of sentences that stand by article and place."""
    for _, article in itertools.groupby(sentences, key=lambda one: one["group"]):
        together = list(article)
        scores = in_context([checkworthiness(one["text"]) for one in together])
        yield from ({"id": one["id"], "score": score} for one, score in zip(together, scores, strict=True))


def test_claims_of_news_are_found_as_precisely_as_before(tmp_path):
    gold = list(labelled_news())
    found = scored("checkworthy", gold, list(in_their_articles(gold)), tmp_path)
    assert found["ap"] >= NEWS_AP
    assert found["at_threshold"]["precision"] >= NEWS_PRECISION
    assert found["at_threshold"]["recall"] >= NEWS_RECALL


@pytest.mark.skipif(encoder() is None, reason="the encoder's weights are not installed")
def test_a_second_look_finds_claims_of_news_better(tmp_path):
    gold = list(labelled_news())
    by_words = [one["score"] for one in in_their_articles(gold)]
    scores = by_meaning_as_well([one["text"] for one in gold], by_words)
    found = [{"id": one["id"], "score": score} for one, score in zip(gold, scores, strict=True)]
    assert scored("checkworthy", gold, found, tmp_path)["ap"] >= NEWS_AP_BY_MEANING


def test_claims_of_debates_are_told_from_talk_by_words(tmp_path):
    gold = lines(CLAIMS / "checkworthy_claimbuster.jsonl")
    found = [{"id": one["id"], "score": checkworthiness(one["text"])} for one in gold]
    assert scored("checkworthy", gold, found, tmp_path)["ap"] >= DEBATES_AP


class Remembering:
    """Encodes each text once: the collections of these tests are nearly the same."""

    name = ENCODER

    def __init__(self, model):
        self._model = model
        self._vectors = {}

    def encode(self, sentences):
        new = [sentence for sentence in dict.fromkeys(sentences) if sentence not in self._vectors]
        self._vectors.update(zip(new, self._model.encode(new), strict=True))
        return np.stack([self._vectors[sentence] for sentence in sentences])


@pytest.fixture(scope="module")
def remembering():
    return Remembering(encoder())


def matching_set(name):
    """Queries and the collection: of Snopes the answers and each fifth of the rest, since all cost two minutes."""
    queries, corpus = lines(CLAIMS / f"matching_{name}_queries.jsonl"), lines(CLAIMS / f"matching_{name}_corpus.jsonl")
    gold = lines(CLAIMS / f"matching_{name}_qrels.jsonl")
    answers = {answer for line in gold for answer in line["relevant"]}
    every = 5 if name == "snopes" else 1
    return queries, [line for n, line in enumerate(corpus) if line["id"] in answers or n % every == 0]


def test_the_fact_check_of_a_tweet_is_found(remembering, tmp_path):
    queries, corpus = matching_set("snopes")
    gold = lines(CLAIMS / "matching_snopes_qrels.jsonl")
    assert scored("matching", gold, list(matching(queries, corpus, remembering)), tmp_path)["map@5"] >= SNOPES_MAP_AT_5


@pytest.mark.parametrize("name", ["snopes", "politifact"])
def test_a_claim_that_nobody_checked_gets_no_card(name, remembering, tmp_path):
    queries, corpus = matching_set(name)
    removed = set(json.loads((CLAIMS / f"matching_{name}_nomatch_removed.json").read_text(encoding="utf-8"))["removed"])
    gold = lines(CLAIMS / f"matching_{name}_nomatch_qrels.jsonl")
    left = [line for line in corpus if line["id"] not in removed]
    shown = scored("matching", gold, list(matching(queries, left, remembering)), tmp_path)["card"]["at_threshold"]
    assert shown["f1"] >= CARD_F1[name]
    assert shown["wrong_on_unanswerable"] <= WRONG_CARDS[name]
