package io.watchfloor.console.web.access;

import io.watchfloor.kafka.AddressRange;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The proxies whose word is taken for who is asking; what anyone else says in the same headers is not even read. */
final class Proxies {
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final List<AddressRange> ranges;

    private Proxies(List<AddressRange> ranges) {
        this.ranges = ranges;
    }

    /**
     * Reads them.
     *
     * @param text ranges parted by commas, such as {@code 10.0.0.7/32, fd00::/8}; may be empty
     * @throws IllegalArgumentException naming the range that cannot be read
     */
    static Proxies of(String text) {
        return new Proxies(Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .map(AddressRange::parse)
                .toList());
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    boolean include(String address) {
        InetAddress read = read(address);
        return read != null && ranges.stream().anyMatch(range -> range.contains(read));
    }

    /**
     * The address from which a request came, beyond our proxies: of the addresses that they added, the last which is
     * not one of them.
     *
     * @param forwarded {@code X-Forwarded-For}, or absent
     */
    String client(String peer, @Nullable String forwarded) {
        String client = peer;
        List<String> hops = forwarded == null ? List.of() : Arrays.asList(forwarded.split(",", -1));
        for (int i = hops.size() - 1; i >= 0 && include(client); i--) {
            client = hops.get(i).strip();
        }
        return client;
    }

    static boolean isLoopback(String address) {
        InetAddress read = read(address);
        return read != null && read.isLoopbackAddress();
    }

    /** Addresses in numbers only, so that no name is ever looked up. */
    private static @Nullable InetAddress read(String address) {
        String bare = address.replaceAll("[\\[\\]]|%.*$", "");
        if (!NUMBERS.matcher(bare).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(bare);
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
