"""A scholar's notebook: on what does help in time depend, over all versions and assumptions of a design?

    export SURETY_TOKEN=$(surety token make notebook)      # before serve; or on its page "You"
    surety serve &
    python3 notebook.py --samples 256

It asks for a sweep, prints the total Sobol' indices of one measure as a table, and draws them with their intervals as
a picture (SVG), which any browser shows. Nothing of this is a forecast: it follows from the assumptions of the design.
"""

import argparse
import html
import os
import sys
import urllib.error

from surety_client import Problem, Surety


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    options.add_argument("--address", default=os.environ.get("SURETY_ADDRESS", "http://127.0.0.1:7788"))
    options.add_argument("--design", default="lavrov-2025")
    options.add_argument("--samples", type=int, default=256)
    options.add_argument("--measure", default="help-worst")
    options.add_argument("--picture", default="indices.svg")
    given = options.parse_args()
    surety = Surety(given.address, os.environ.get("SURETY_TOKEN", ""))
    try:
        sweep = surety.ask(
            "sweep", file=given.design, samples=given.samples, mostVersions=0,
            told=lambda job: print(f"{job['part']}: {job['done']} of {job['of']}", file=sys.stderr))
    except Problem as problem:
        sys.exit(f"{problem.kind}: {problem}")
    except urllib.error.URLError as nobody:
        sys.exit(f"nothing answers at {given.address} ({nobody.reason}); start it with: surety serve")
    measures = {measure["measure"]: measure for measure in sweep["measures"]}
    if given.measure not in measures:
        sys.exit(f"there is no measure {given.measure}; there are: {', '.join(measures)}")
    measure = measures[given.measure]
    most = sorted(measure["indices"], key=lambda index: -index["total"]["value"])[:12]
    most = [index for index in most if index["total"]["value"] >= 0.0005]  # what rounds to nothing has hardly any part
    print(f"{sweep['design']}, {sweep['samples']} samples, Surety {sweep['version']}")
    print(f"{measure['meaning']}: mean {measure['mean']:.3f}, deviation {measure['deviation']:.3f}\n")
    print(f"{'total':>7}  {'from':>7}  {'to':>7}  of a {'kind':<10}  called")
    for index in most:
        total = index["total"]
        print(f"{total['value']:7.3f}  {total['low']:7.3f}  {total['high']:7.3f}       {index['kind']:<10}  {index['factor']}")
    with open(given.picture, "w", encoding="utf-8") as file:
        file.write(picture(measure, most))
    print(f"\n{given.picture}")


def picture(measure, indices):
    """Bars with intervals."""
    width, row, left = 760, 26, 420
    right = max(1.0, max((index["total"]["high"] for index in indices), default=1.0))

    def x(value):
        return left + max(0.0, value) / right * (width - left - 20)

    lines = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{row * (len(indices) + 2)}" '
             'font-family="sans-serif" font-size="12">',
             f'<text x="8" y="18">Total indices: {html.escape(measure["meaning"])}</text>']
    for i, index in enumerate(indices):
        y, total = row * (i + 1) + 8, index["total"]
        lines += [f'<text x="{left - 8}" y="{y + 13}" text-anchor="end">{html.escape(index["factor"][:64])}</text>',
                  f'<rect x="{left}" y="{y}" width="{x(total["value"]) - left:.1f}" height="16" fill="#4a6f8a"/>',
                  f'<line x1="{x(total["low"]):.1f}" x2="{x(total["high"]):.1f}" y1="{y + 8}" '
                  f'y2="{y + 8}" stroke="#111"/>']
    foot = row * (len(indices) + 1) + 22
    for mark in range(int(right / 0.25) + 1):
        share = mark * 0.25
        lines.append(f'<text x="{x(share):.1f}" y="{foot}" text-anchor="middle">{share:.2f}</text>')
    return "\n".join(lines + [f'<text x="{left - 24}" y="{foot}" text-anchor="end">share of the variance</text>',
                              "</svg>", ""])


if __name__ == "__main__":
    main()
