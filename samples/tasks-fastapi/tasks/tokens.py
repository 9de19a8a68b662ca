import base64
import hashlib
import hmac
import os
import time

from fastapi import Header, HTTPException

from tasks.settings import settings

DAY = 24 * 60 * 60


def hash_password(password: str, salt: bytes | None = None) -> str:
    salt = salt or os.urandom(16)
    key = hashlib.scrypt(password.encode(), salt=salt, n=2**14, r=8, p=1)
    return f"{salt.hex()}${key.hex()}"


def matches(password: str, hashed: str) -> bool:
    salt = bytes.fromhex(hashed.split("$")[0])
    return hmac.compare_digest(hash_password(password, salt), hashed)


def issue(user: int, now: float | None = None) -> str:
    payload = f"{user}.{int((now or time.time()) + DAY)}"
    return f"{payload}.{_sign(payload)}"


def user_of(token: str, now: float | None = None) -> int:
    user, until, signature = token.split(".")
    if not hmac.compare_digest(signature, _sign(f"{user}.{until}")):
        raise ValueError("the signature is wrong")
    if int(until) < (now or time.time()):
        raise ValueError("the token has ended")
    return int(user)


def signed_in(authorization: str = Header(default="")) -> int:
    try:
        return user_of(authorization.removeprefix("Bearer "))
    except ValueError as e:
        raise HTTPException(401, "sign in first") from e


def _sign(payload: str) -> str:
    digest = hmac.new(settings().token_secret.encode(), payload.encode(), "sha256").digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
