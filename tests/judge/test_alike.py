"""Actors that may be one are listed, not merged."""

from provenance.judge.alike import Alike, Name, alike


def person(actor: int, name: str, short: bool = False) -> Name:
    return Name(actor, name, "person", short)


def test_spellings_orders_parts_and_scripts():
    names = [
        person(1, "Kim Jong Un"),
        person(2, "Kim Jongun"),
        person(3, "Ali Hassan"),
        person(4, "Hassan Ali"),
        person(5, "Sergei Ivanov"),
        person(6, "Сергей Иванов"),
        person(7, "Ivanov", short=True),
        person(8, "Petrov", short=True),
    ]
    assert alike(names, set()) == [
        Alike(1, 2, "the same letters"),
        Alike(3, 4, "the same words"),
        Alike(5, 6, "may be the same name in another script"),
        Alike(5, 7, "a part of the name"),
    ]


def test_what_is_judged_apart_is_not_listed():
    assert alike([person(1, "Kim Jong Un"), person(2, "Kim Jongun")], {(1, 2)}) == []


def test_two_of_one_short_name_are_nobody_in_particular():
    assert alike([person(1, "Kim", short=True), person(2, "Kim", short=True)], set()) == []


def test_a_short_name_with_many_fuller_ones_says_too_little():
    names = [person(0, "Kim", short=True)] + [person(n, f"Kim Number{n}") for n in range(1, 8)]
    assert alike(names, set()) == []


def test_bodies_and_people_of_one_name_are_listed_and_groups_are_not():
    assert alike([Name(1, "Al Jazeera", "broadcaster", False), Name(2, "Al-Jazeera", "body", False)], set()) == [
        Alike(1, 2, "the same letters")
    ]
    assert alike([Name(1, "two officials", "group", True), Name(2, "two officials", "group", True)], set()) == []
