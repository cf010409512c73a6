"""Page -> Article; hostile HTML is stopped here."""

from sidelight.extract.article import extract as extract
from sidelight.extract.article import warm_up as warm_up
