import pytest

from tasks import tokens


def test_a_token_names_its_user():
    assert tokens.user_of(tokens.issue(7, now=1_000), now=2_000) == 7


def test_a_token_ends_after_a_day():
    with pytest.raises(ValueError, match="ended"):
        tokens.user_of(tokens.issue(7, now=1_000), now=1_000 + tokens.DAY + 1)


def test_a_changed_token_is_refused():
    with pytest.raises(ValueError, match="signature"):
        tokens.user_of(tokens.issue(7).replace("7.", "8.", 1))


def test_passwords_are_told_apart():
    hashed = tokens.hash_password("correct horse")
    assert tokens.matches("correct horse", hashed)
    assert not tokens.matches("wrong horse", hashed)
