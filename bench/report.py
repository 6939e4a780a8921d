"""Prints what was measured as a Markdown table."""

from bench.measure import Row


def table(rows: list[Row]) -> str:
    """Return the rows as a table, each time beside the bare view's of the same run."""
    bare = {row.size: row.p50 for row in rows if row.name.startswith("bare")}
    lines = [
        "| measures | page | p50 ms | p95 ms | × bare | queries | bytes |",
        "|---:|---|---:|---:|---:|---:|---:|",
    ]
    lines += [
        f"| {row.size:,} | {row.name} | {row.p50:.1f} | {row.p95:.1f} "
        f"| {row.p50 / bare[row.size]:.2f} | {row.queries or ''} | {row.size_bytes:,} |"
        for row in rows
    ]
    return "\n".join(lines)
