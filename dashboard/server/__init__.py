"""The application: routes, problem bodies, security headers."""
