package io.watchfloor.alerts.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line with places for the fields of an incident, such as {@code [{PRECEDENCE}] {incident}: {why}}. That is all there
 * is: no code, no calls, no loops, nothing to reach out with. What is filled in is taken as it is, and never read as a
 * template itself.
 */
public final class Template {
    private static final int LONGEST = 1000;
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    /** Every field there is. */
    public static final Map<String, Function<IncidentMessage, @Nullable Object>> FIELDS = new TreeMap<>(Map.ofEntries(
            Map.entry("at", IncidentMessage::at),
            Map.entry("change", message -> message.change().word()),
            Map.entry("credibility", message -> message.standing().credibility()),
            Map.entry("gloss", message -> message.coverage().gloss()),
            Map.entry("heading", IncidentMessage::heading),
            Map.entry("headline", message -> message.coverage().headline()),
            Map.entry("incident", IncidentMessage::incident),
            Map.entry("link", IncidentMessage::link),
            Map.entry("outlet", message -> message.coverage().outlet()),
            Map.entry("pair", IncidentMessage::pair),
            Map.entry("points", IncidentMessage::points),
            Map.entry("precedence", message -> message.precedence().word()),
            Map.entry("PRECEDENCE", message -> message.precedence().word().toUpperCase(Locale.ROOT)),
            Map.entry(
                    "publishers",
                    message -> String.join(", ", message.coverage().publishers())),
            Map.entry("reports", message -> message.coverage().reports()),
            Map.entry("signal", message -> message.standing().signal()),
            Map.entry("status", message -> message.standing().status()),
            Map.entry("subject", IncidentMessage::subject),
            Map.entry("title", message -> message.coverage().title()),
            Map.entry("why", IncidentMessage::why)));

    private final List<Function<IncidentMessage, String>> parts;

    private Template(List<Function<IncidentMessage, String>> parts) {
        this.parts = parts;
    }

    /** Reads a template; what is wrong is told with its offset. */
    public static Template parse(String text, BiConsumer<Integer, String> errors) {
        List<Function<IncidentMessage, String>> parts = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int end = 0;
        while (place.find()) {
            literal(text.substring(end, place.start()), end, errors, parts);
            end = place.end();
            Function<IncidentMessage, @Nullable Object> field = FIELDS.get(place.group(1));
            if (field == null) {
                errors.accept(
                        place.start(),
                        "template: unknown field '" + place.group(1) + "'; there are "
                                + String.join(", ", FIELDS.keySet()));
            } else {
                parts.add(message -> shown(field.apply(message)));
            }
        }
        literal(text.substring(end), end, errors, parts);
        return new Template(parts);
    }

    private static void literal(
            String text,
            int offset,
            BiConsumer<Integer, String> errors,
            List<Function<IncidentMessage, String>> parts) {
        int brace = text.indexOf('{') < 0 ? text.indexOf('}') : text.indexOf('{');
        if (brace >= 0) {
            errors.accept(offset + brace, "template: a brace without its other; fields are written {why}");
        }
        parts.add(message -> text);
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    String fill(IncidentMessage message) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.apply(message)));
        return SafeText.line(text.toString(), LONGEST);
    }
}
