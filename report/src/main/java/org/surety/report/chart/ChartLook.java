package org.surety.report.chart;

/** How the charts of a negotiation look. Light or dark, on a screen or on paper, the colours are those of the page. */
final class ChartLook {

    static final String BARGAIN =
            """
                    .chart{--ground:var(--paper)}
                    details .chart{--ground:var(--surface)}
                    .chart .fine{font-size:11.5px}
                    .chart .strong{font-weight:600}
                    .chart .halo{paint-order:stroke;stroke:var(--ground);stroke-width:3.5px;stroke-linejoin:round}
                    .chart .red-text{fill:var(--error);font-weight:600}
                    .chart .pole{stroke:var(--strong-line);stroke-width:1}
                    .chart .mark{fill:var(--accent);stroke:var(--ink);stroke-width:1.6}
                    .chart .mark.unplaced{fill:none;stroke:var(--ink);stroke-width:1.8;stroke-dasharray:2.5 2}
                    .chart .red-bar{stroke:var(--error);stroke-width:6;stroke-dasharray:2 4}
                    .chart .red-tick{stroke:var(--error);stroke-width:3}
                    .chart .settled{stroke:var(--ink);stroke-width:2}
                    .chart .settled.open{stroke-dasharray:5 3}
                    .chart .settled-band{fill:var(--ink);fill-opacity:.07;stroke:none}
                    """;

    private ChartLook() {}
}
