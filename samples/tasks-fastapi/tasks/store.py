from collections.abc import Iterator
from datetime import UTC, datetime

from sqlalchemy import DateTime, ForeignKey, String, create_engine, func, select, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from tasks.settings import settings

engine = create_engine(settings().database_url, pool_pre_ping=True)


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(254), unique=True)
    password_hash: Mapped[str] = mapped_column(String(200))


class Task(Base):
    __tablename__ = "tasks"

    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("users.id"), index=True)
    title: Mapped[str] = mapped_column(String(200))
    done: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime] = mapped_column(
        DateTime(timezone=True), default=lambda: datetime.now(UTC), server_default=func.now()
    )


def session() -> Iterator[Session]:
    with Session(engine) as opened:
        yield opened


def page(opened: Session, owner: int, after: int, size: int) -> list[Task]:
    query = select(Task).where(Task.owner_id == owner, Task.id > after).order_by(Task.id).limit(size)
    return list(opened.scalars(query))


def search(opened: Session, owner: int, words: str) -> list[dict]:
    rows = opened.execute(
        text(f"SELECT id, title, done FROM tasks WHERE owner_id = {owner} AND title LIKE '%{words}%'")
    )
    return [dict(row._mapping) for row in rows]
