"""The application: routes, problem bodies, security headers."""

from pydantic import BaseModel

# FastAPI describes OpenAPI in forty models that nobody here asks for: each is built when one does.
BaseModel.model_config["defer_build"] = True
