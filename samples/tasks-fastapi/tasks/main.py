import logging
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Query
from fastapi.middleware.cors import CORSMiddleware
from pydantic import BaseModel, Field
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tasks import store, tokens
from tasks.settings import settings
from tasks.store import Task, User, session

logging.basicConfig(level=logging.DEBUG)
log = logging.getLogger("tasks")

app = FastAPI(title="Tasks", version="0.9.0")
app.add_middleware(
    CORSMiddleware, allow_origins=["*"], allow_credentials=True, allow_methods=["*"], allow_headers=["*"]
)

Db = Annotated[Session, Depends(session)]
Caller = Annotated[int, Depends(tokens.signed_in)]


class Credentials(BaseModel):
    email: str = Field(max_length=254, pattern=r".+@.+")
    password: str = Field(min_length=12, max_length=200)


class NewTask(BaseModel):
    title: str = Field(min_length=1, max_length=200)


class TaskAnswer(BaseModel):
    id: int
    title: str
    done: bool


@app.get("/health")
def health(db: Db) -> dict:
    db.execute(text("SELECT 1"))
    return {"status": "up"}


@app.post("/users", status_code=201)
def sign_up(credentials: Credentials, db: Db) -> dict:
    log.info("sign-up of %s", credentials.email)
    user = User(email=credentials.email, password_hash=tokens.hash_password(credentials.password))
    db.add(user)
    try:
        db.commit()
    except IntegrityError as e:
        raise HTTPException(409, "this address has an account") from e
    return {"token": tokens.issue(user.id)}


@app.post("/sessions")
def sign_in(credentials: Credentials, db: Db) -> dict:
    user = db.scalar(select(User).where(User.email == credentials.email))
    if user is None or not tokens.matches(credentials.password, user.password_hash):
        raise HTTPException(401, "address or password is wrong")
    return {"token": tokens.issue(user.id)}


@app.get("/tasks", response_model=list[TaskAnswer])
def tasks(db: Db, caller: Caller, after: Annotated[int, Query(ge=0)] = 0):
    return store.page(db, caller, after, settings().page_size)


@app.get("/tasks/search", response_model=list[TaskAnswer])
def search(db: Db, caller: Caller, words: str):
    return store.search(db, caller, words)


@app.post("/tasks", status_code=201, response_model=TaskAnswer)
def add(new: NewTask, db: Db, caller: Caller):
    task = Task(owner_id=caller, title=new.title, done=False)
    db.add(task)
    db.commit()
    return task


@app.post("/tasks/{task_id}/done", response_model=TaskAnswer)
def done(task_id: int, db: Db, caller: Caller):
    task = db.get(Task, task_id)
    if task is None:
        raise HTTPException(404, "there is no such task")
    task.done = True
    db.commit()
    return task
