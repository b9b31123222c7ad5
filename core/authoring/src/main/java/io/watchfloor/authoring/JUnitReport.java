package io.watchfloor.authoring;

import java.util.List;

/** Writes test outcomes in the XML that build servers show. */
public final class JUnitReport {
    private JUnitReport() {}

    public static String of(List<Outcome> outcomes) {
        long failed = outcomes.stream().filter(outcome -> !outcome.passed()).count();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<testsuite name=\"rules\" tests=\"").append(outcomes.size());
        xml.append("\" failures=\"").append(failed).append("\">\n");
        for (Outcome outcome : outcomes) {
            xml.append("  <testcase classname=\"").append(escaped(outcome.rule()));
            xml.append("\" name=\"")
                    .append(escaped(outcome.kind() + ": " + outcome.title()))
                    .append('"');
            if (outcome.passed()) {
                xml.append("/>\n");
            } else {
                String fault = outcome.place() + ": " + outcome.fault();
                xml.append("><failure message=\"").append(escaped(fault)).append("\"/></testcase>\n");
            }
        }
        return xml.append("</testsuite>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                // Other control characters have no place in XML, not even escaped.
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", " ");
    }
}
