"""The profile of an organization: everything about it, each figure with its claims."""

from dashboard.pages.organization.page import organization_pages

__all__ = ["organization_pages"]
