package org.surety.report.chart;

/** How the charts of a negotiation look. Light or dark, on a screen or on paper, the colours are those of the page. */
final class ChartLook {

    static final String BARGAIN =
            """
                    .chart{--ground:var(--paper);--earlier:color-mix(in srgb,var(--accent) 50%,var(--ground))}
                    details .chart{--ground:var(--surface)}
                    .chart .fine{font-size:11.5px}
                    .chart .strong{font-weight:600}
                    .chart .halo{paint-order:stroke;stroke:var(--ground);stroke-width:3.5px;stroke-linejoin:round}
                    .chart .red-text{fill:var(--error);font-weight:600}
                    .chart .pole{stroke:var(--strong-line);stroke-width:1}
                    .chart circle.axis,.chart circle.grid{fill:none}
                    .chart .mark{fill:var(--accent);stroke:var(--accent);stroke-width:1.4}
                    .chart .mark.latest{stroke:var(--ink);stroke-width:1.6}
                    .chart .mark.earlier{fill:var(--earlier);stroke:none}
                    .chart .mark.unplaced{fill:none;stroke:var(--soft);stroke-dasharray:2.5 2}
                    .chart .mark.unplaced.now{stroke:var(--ink);stroke-width:1.8}
                    .chart .moved{fill:none;stroke:var(--accent);stroke-width:1.3;stroke-opacity:.7}
                    .chart .moved.gap{stroke-dasharray:3 3}
                    .chart .red-bar{stroke:var(--error);stroke-width:6;stroke-dasharray:2 4}
                    .chart .red-tick{stroke:var(--error);stroke-width:3}
                    .chart .settled{stroke:var(--ink);stroke-width:2}
                    .chart .settled-band{fill:var(--ink);fill-opacity:.07;stroke:none}
                    .chart .share{fill:var(--accent);fill-opacity:.55;stroke:var(--accent);stroke-width:1}
                    .chart .whisker{fill:none;stroke:var(--ink);stroke-width:1.6}
                    .chart .whisker-edge{fill:none;stroke:var(--ground);stroke-width:4}
                    .chart .alternative{fill:var(--open);stroke:var(--open);stroke-width:2.2}
                    .chart .alternative-edge{fill:var(--ground);stroke:var(--ground);stroke-width:5}
                    .chart .polygon{fill:none;stroke-width:2.2;stroke-linejoin:round}
                    .chart .corner{stroke:none}
                    .chart .version-1{stroke:var(--accent);fill:var(--accent)}
                    .chart .version-2{stroke:var(--open);fill:var(--open);stroke-dasharray:8 4}
                    .chart .version-3{stroke:var(--help);fill:var(--help);stroke-dasharray:2 3}
                    .chart .version-4{stroke:var(--error);fill:var(--error);stroke-dasharray:9 3 2 3}
                    .chart .faint{stroke:var(--soft);stroke-opacity:.55;stroke-width:1;fill:var(--soft)}
                    .chart .faint.full{fill-opacity:.45}
                    .chart .faint.hollow{fill:none}
                    .chart .frontier{fill:none;stroke:var(--accent);stroke-width:1.6}
                    .chart .leader{stroke:var(--soft);stroke-width:1}
                    .chart .best{stroke:var(--accent);stroke-width:2.2;fill:var(--accent)}
                    .chart .best.hollow{fill:var(--ground)}
                    .chart .reach{fill:transparent;stroke:none}
                    .chart a:hover .best,.chart a:focus-visible .best{stroke:var(--ink);stroke-width:4}
                    """;

    private ChartLook() {}
}
