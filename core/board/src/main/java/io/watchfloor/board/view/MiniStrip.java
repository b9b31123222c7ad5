package io.watchfloor.board.view;

import io.watchfloor.model.Incident;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The strip of a row, 120 by 24: a dot for each report of the header, and the growing number of independent publishers below.
 *
 * @param dots a path for each colour of facet, by its number
 * @param voices a path that steps
 */
public record MiniStrip(Map<Integer, String> dots, String voices) {
    static final int WIDTH = 120;
    private static final int TOP = 6;
    private static final int BOTTOM = 23;
    private static final int RISE = 11;
    private static final double RADIUS = 2.5;

    static MiniStrip of(Incident incident) {
        Strip strip = Strip.of(
                incident.coverage().top().stream()
                        .map(report -> new Strip.Mark(
                                report.published(), report.publisher(), report.outlet(), report.facet(), false))
                        .toList(),
                incident.coverage().publishers());
        Map<Integer, StringBuilder> paths = new TreeMap<>();
        for (Strip.Lane lane : strip.lanes()) {
            for (Strip.Dot dot : lane.dots()) {
                paths.computeIfAbsent(dot.facet(), none -> new StringBuilder()).append(circle(dot.at()));
            }
        }
        Map<Integer, String> dots = new TreeMap<>();
        paths.forEach((facet, path) -> dots.put(facet, path.toString()));
        return new MiniStrip(dots, steps(strip.voices(), strip.most()));
    }

    /** A circle of 2.5 whose leftmost point stands there. */
    private static String circle(int perMille) {
        return "M" + tenths(x(perMille) - RADIUS) + " " + TOP + "a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0";
    }

    private static String steps(List<Strip.Step> voices, int most) {
        StringBuilder path = new StringBuilder();
        for (Strip.Step step : voices) {
            String y = tenths(BOTTOM - RISE * (step.count() / (double) Math.max(2, most)));
            path.append(path.isEmpty() ? "M" : "H").append(tenths(x(step.from())));
            path.append(path.indexOf("H") < 0 ? " " : "V").append(y);
            path.append("H").append(tenths(x(step.to())));
        }
        return path.toString();
    }

    private static double x(int perMille) {
        return perMille * (WIDTH - 8) / 1000.0 + 4;
    }

    /** With one digit. A flood asks for thousands a second; a format took half of the time of a row. */
    private static String tenths(double value) {
        long tenths = Math.round(value * 10);
        return tenths / 10 + "." + tenths % 10;
    }
}
