"""Which nouns can be who says something."""

from __future__ import annotations

import pytest

from provenance.attribute.speaking import speaks

SPEAK = "nurse nurses villager announcer questioner economist cavalryman board ministry ministries crew report ad"
THINGS = "bug number safety fury line resort box weather change death amount topic december"


@pytest.mark.parametrize("noun", SPEAK.split())
def test_people_bodies_and_texts_speak(noun: str):
    assert speaks(noun)


@pytest.mark.parametrize("noun", THINGS.split())
def test_things_do_not(noun: str):
    assert not speaks(noun)
