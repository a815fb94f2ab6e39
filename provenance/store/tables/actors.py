"""Who speaks, passes on and publishes."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import CheckConstraint, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from provenance.model import ActorKind
from provenance.store.tables.base import Base, Key, Words, one_of, refers


class Origin(StrEnum):
    """Who says that an alias is a name of its actor."""

    ARTICLE = "article"
    JUDGEMENT = "judgement"
    REGISTRY = "registry"


class Actor(Base):
    __tablename__ = "actors"
    __table_args__ = (
        one_of("kind", ActorKind),
        {"comment": "People, bodies, media and unnamed groups that speak, pass on or publish"},
    )
    id: Mapped[Key] = mapped_column(comment="the actor")
    identity: Mapped[Words] = mapped_column(
        unique=True, comment="what makes it one actor: its registry key, its name, or its name within one article"
    )
    name: Mapped[Words] = mapped_column(comment="canonical name")
    folded: Mapped[Words] = mapped_column(index=True, comment="the name as it is compared: case and width folded")
    kind: Mapped[str | None] = mapped_column(
        Text, comment="person, body, agency, broadcaster, paper, platform or group; NULL where unknown"
    )
    found_kind: Mapped[str | None] = mapped_column(
        Text,
        comment="its kind as rules or registry have it (unknown where they have none), where somebody set another; "
        "else NULL",
    )
    registry_key: Mapped[str | None] = mapped_column(Text, unique=True, comment="its key in the registry of actors")
    country: Mapped[str | None] = mapped_column(Text, comment="country as the registry gives it")
    domain: Mapped[str | None] = mapped_column(Text, comment="domain of its homepage")
    wikidata: Mapped[str | None] = mapped_column(Text, comment="its item in Wikidata, such as Q42; never guessed")
    isni: Mapped[str | None] = mapped_column(Text, comment="its ISNI, sixteen digits without spaces; never guessed")
    parent_id: Mapped[int | None] = refers("actors", "the actor that it belongs to", index=True)
    merged_into_id: Mapped[int | None] = refers(
        "actors", "the actor that it is, as the judgements say that hold; NULL where it stands for itself", index=True
    )


class Alias(Base):
    __tablename__ = "aliases"
    __table_args__ = (
        UniqueConstraint("actor_id", "folded"),
        CheckConstraint("origin IN ('article', 'judgement', 'registry')", name="origin_known"),
        {"comment": "Other names of an actor, in the scripts in which they appear"},
    )
    id: Mapped[Key] = mapped_column(comment="the alias")
    actor_id: Mapped[int] = refers("actors", "whose name it is")
    name: Mapped[Words] = mapped_column(comment="the name")
    folded: Mapped[Words] = mapped_column(index=True, comment="the name as it is compared: case and width folded")
    origin: Mapped[Words] = mapped_column(
        comment="who says so: the registry, a judgement, or an article that spells the name so"
    )
    holds: Mapped[bool] = mapped_column(comment="false where the judgement was withdrawn, or another took the name out")


class Outlet(Base):
    __tablename__ = "outlets"
    __table_args__ = ({"comment": "Who publishes articles, under the names that manifests give"},)
    id: Mapped[Key] = mapped_column(comment="the outlet")
    name: Mapped[Words] = mapped_column(comment="name as the manifest gives it")
    folded: Mapped[Words] = mapped_column(index=True, comment="the name as it is compared: case and width folded")
    actor_id: Mapped[int] = refers("actors", "the same outlet as an actor, which has its aliases", index=True)
