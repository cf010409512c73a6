"""Arithmetic of official series, shared by the kinds: pure functions from Series and dates to values and verdicts."""

from sidelight.figures.checks import ValueCheck as ValueCheck
from sidelight.figures.checks import check_value as check_value
from sidelight.figures.money import Adjusted as Adjusted
from sidelight.figures.money import adjust as adjust
from sidelight.figures.periods import first_day as first_day
from sidelight.figures.periods import in_words as in_words
from sidelight.figures.periods import last_day as last_day
from sidelight.figures.periods import period_of as period_of
from sidelight.figures.places import countries as countries
from sidelight.figures.places import main_country as main_country
from sidelight.figures.records import STEPS as STEPS
from sidelight.figures.records import Direction as Direction
from sidelight.figures.records import RecordCheck as RecordCheck
from sidelight.figures.records import check_record as check_record
from sidelight.figures.subjects import topic_of as topic_of
from sidelight.figures.values import Mean as Mean
from sidelight.figures.values import change_over_12_months as change_over_12_months
from sidelight.figures.values import mean_of_year as mean_of_year
from sidelight.figures.values import newest as newest
from sidelight.figures.values import reference as reference
from sidelight.figures.values import sparkline as sparkline
from sidelight.figures.values import value_at as value_at
from sidelight.figures.words import measured as measured
from sidelight.figures.words import money as money
from sidelight.figures.words import number as number
from sidelight.figures.words import rounded as rounded
