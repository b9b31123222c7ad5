package io.watchfloor.kafka;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an operator lets services reach although it is not public: names, addresses and ranges of addresses, as the
 * settings {@code ingest.allow} and {@code alerts.allow} list them.
 */
public final class AllowedHosts {
    /** The last part of a name is never a number, so that an address with a slip in it is no name. */
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\\.)*(?!\\d+$)[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?");

    /** Where clouds hand out their keys to whoever asks from inside, and what never leaves a cable. */
    private static final List<AddressRange> METADATA = Stream.of(
                    "169.254.0.0/16", "100.100.100.200", "192.0.0.192", "fe80::/10", "fd00:ec2::254")
            .map(AddressRange::parse)
            .toList();
    /** A range of more addresses than these eight bits count was not meant for a single one of them. */
    private static final int NARROW = 8;

    private final Set<String> names = new TreeSet<>();
    private final List<AddressRange> ranges = new ArrayList<>();

    private AllowedHosts() {}

    /**
     * Reads a setting.
     *
     * @throws SettingsException naming where the setting stands and what in it cannot be read
     */
    public static AllowedHosts of(Settings settings, String key) {
        try {
            return parse(settings.get(key, ""));
        } catch (IllegalArgumentException e) {
            throw new SettingsException(settings.place(key) + ": " + e.getMessage());
        }
    }

    /**
     * Reads a list.
     *
     * @param list parted by commas, such as {@code mail.desk.example, 10.0.0.8, 10.20.0.0/16}; may be empty
     * @throws IllegalArgumentException naming what is neither a name, an address nor a range
     */
    public static AllowedHosts parse(String list) {
        AllowedHosts allowed = new AllowedHosts();
        for (String entry : list.split(",", -1)) {
            String host = entry.strip().toLowerCase(Locale.ROOT);
            if (NAME.matcher(host).matches()) {
                allowed.names.add(host);
            } else if (!host.isEmpty()) {
                allowed.ranges.add(range(host));
            }
        }
        return allowed;
    }

    private static AddressRange range(String text) {
        try {
            return AddressRange.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is neither a name (mail.desk.example), an address (10.0.0.8, fd00::8) nor a range"
                            + " (10.20.0.0/16, fd00::/8)",
                    e);
        }
    }

    /** Whether a host is allowed by its name, wherever that leads. */
    public boolean names(String host) {
        return names.contains(host.toLowerCase(Locale.ROOT));
    }

    /** Whether an address is allowed; one that only this machine or its cloud knows not by a wide range. */
    public boolean contains(InetAddress address) {
        boolean metadata = METADATA.stream().anyMatch(range -> range.contains(address));
        return ranges.stream()
                .filter(range -> !metadata || range.isAtMost(NARROW))
                .anyMatch(range -> range.contains(address));
    }
}
