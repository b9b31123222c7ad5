package io.watchfloor.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The samples of every topic value, kept for ever: {@code samples/<type>/<version>/*.json}. */
final class RecordSamples {
    /** Every topic value, by the name of its schema. */
    static final Map<String, Class<?>> TYPES = new TreeMap<>(Map.ofEntries(
            Map.entry("act", Act.class),
            Map.entry("beat", Beat.class),
            Map.entry("dead-letter", DeadLetter.class),
            Map.entry("decision-book", DecisionBook.class),
            Map.entry("delivery", Delivery.class),
            Map.entry("feed", Feed.class),
            Map.entry("feed-health", FeedHealth.class),
            Map.entry("grant", Grant.class),
            Map.entry("handover-note", HandoverNote.class),
            Map.entry("headline", Headline.class),
            Map.entry("headline-word", HeadlineWord.class),
            Map.entry("incident", Incident.class),
            Map.entry("incident-event", IncidentEvent.class),
            Map.entry("incident-report", IncidentReport.class),
            Map.entry("journal-entry", JournalEntry.class),
            Map.entry("notification", Notification.class),
            Map.entry("seen", Seen.class),
            Map.entry("silence", Silence.class),
            Map.entry("tagged-headline", TaggedHeadline.class)));

    private RecordSamples() {}

    /** One sample; its name says type, version and file. */
    record Sample(String schema, Class<?> type, String name, String json) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Sample> all() {
        return TYPES.keySet().stream().flatMap(schema -> of(schema).stream()).toList();
    }

    static List<Sample> of(String schema) {
        Path folder = folder().resolve(schema);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> sample(schema, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("every topic value has samples; add some to " + folder, e);
        }
    }

    private static Sample sample(String schema, Path file) {
        try {
            String name = folder().relativize(file).toString();
            return new Sample(schema, TYPES.get(schema), name, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        URL samples = Objects.requireNonNull(RecordSamples.class.getResource("/samples"));
        try {
            return Path.of(samples.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
