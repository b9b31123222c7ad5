package io.watchfloor.ingest.fetch;

import io.watchfloor.kafka.AllowedHosts;
import io.watchfloor.kafka.Settings;
import java.time.Duration;

/**
 * How feeds are fetched: the {@code ingest.*} settings.
 *
 * @param fetchers how many at once
 * @param deadline over one whole exchange, redirects included
 * @param maxBytes of a body, after decompression
 * @param bytesAtOnce of all bodies that are being read, large ones counted in full
 * @param userAgent who we say we are, with a contact
 * @param guard where we may go
 */
public record FetchSettings(
        int fetchers, Duration deadline, int maxBytes, long bytesAtOnce, String userAgent, AddressGuard guard) {
    private static final int MAX_BYTES = 8 << 20;
    private static final int BYTES_AT_ONCE = 64 << 20;

    /**
     * From the settings file.
     *
     * @throws io.watchfloor.kafka.SettingsException naming the setting
     */
    public static FetchSettings of(Settings settings) {
        return new FetchSettings(
                settings.integer("ingest.fetchers", 16),
                settings.duration("ingest.deadline", Duration.ofSeconds(20)),
                settings.integer("ingest.max-bytes", MAX_BYTES),
                settings.integer("ingest.bytes-at-once", BYTES_AT_ONCE),
                settings.get("ingest.user-agent", "Watchfloor/0.1"),
                AddressGuard.allowing(AllowedHosts.of(settings, "ingest.allow")));
    }
}
