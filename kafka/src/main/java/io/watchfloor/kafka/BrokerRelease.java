package io.watchfloor.kafka;

import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.FeatureMetadata;
import org.apache.kafka.clients.admin.SupportedVersionRange;

/**
 * Which release of Kafka a broker is, by the newest metadata version that it supports: brokers say no other number.
 *
 * @param level that version, 0 for a broker that has none
 */
public record BrokerRelease(int level) {
    /** What everything is tested with. */
    public static final String TESTED = "4.2.2";

    private static final String METADATA = "metadata.version";
    private static final int NEWEST = 29;
    /** The first level of each release. */
    private static final NavigableMap<Integer, String> RELEASES = new TreeMap<>();

    static {
        RELEASES.put(0, "older than 3.3");
        RELEASES.put(4, "3.3");
        RELEASES.put(8, "3.4");
        RELEASES.put(9, "3.5");
        RELEASES.put(12, "3.6");
        RELEASES.put(15, "3.7");
        RELEASES.put(20, "3.8");
        RELEASES.put(21, "3.9");
        RELEASES.put(22, "4.0");
        RELEASES.put(26, "4.1");
        RELEASES.put(28, "4.2");
        RELEASES.put(NEWEST + 1, "newer than 4.2");
    }

    /** The release of a broker that said what it can do. */
    public static BrokerRelease of(FeatureMetadata features) {
        SupportedVersionRange range = features.supportedFeatures().get(METADATA);
        return new BrokerRelease(range == null ? 0 : range.maxVersion());
    }

    /** Such as 4.2, or in words. */
    public String release() {
        return Objects.requireNonNull(RELEASES.floorEntry(Math.max(0, level))).getValue();
    }

    /** Whether it is the release that is tested with, whatever its last number, which brokers do not say. */
    public boolean isTested() {
        return TESTED.startsWith(release() + ".");
    }

    /** A sentence for people. */
    @Override
    public String toString() {
        return isTested()
                ? "Kafka " + release() + ", as tested (" + TESTED + ")"
                : "Kafka " + release() + ", and Watchfloor is tested with " + TESTED + " only";
    }
}
