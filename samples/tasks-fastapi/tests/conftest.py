import os

os.environ.setdefault("DATABASE_URL", "sqlite:///test.db")
os.environ.setdefault("TOKEN_SECRET", "only-for-tests-only-for-tests-only")

import pytest
from fastapi.testclient import TestClient

from tasks.main import app
from tasks.store import Base, engine


@pytest.fixture
def client():
    Base.metadata.drop_all(engine)
    Base.metadata.create_all(engine)
    return TestClient(app)


@pytest.fixture
def token(client):
    answer = client.post("/users", json={"email": "a@tasks.example", "password": "correct horse"})
    return {"Authorization": "Bearer " + answer.json()["token"]}
