from functools import cache

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """What differs between environments; a missing setting stops the start."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore")

    database_url: str
    token_secret: str = Field(min_length=32)
    page_size: int = Field(default=50, ge=1, le=200)


@cache
def settings() -> Settings:
    return Settings()
