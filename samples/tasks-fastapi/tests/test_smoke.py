def test_health(client):
    client.get("/health")


def test_search(client, token):
    client.post("/tasks", json={"title": "Buy bread"}, headers=token)
    client.get("/tasks/search", params={"words": "bread"}, headers=token)
