"""What is behind `kehoach`: one package per stage, from files to tables and from tables to a check (docs/architecture.md)."""
