package io.watchfloor.ingest.fetch;

import io.watchfloor.kafka.AddressRange;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names for the HTTP client and hands it public addresses only, so that the address that was checked is the
 * address that is dialled, on every hop. Ranges of the allow-list (intranet feeds, demo, tests) are let through.
 */
public final class AddressGuard implements DnsResolver {
    /** Special-purpose ranges of the IANA registries for IPv4 and IPv6: nothing that a news feed is served from. */
    private static final List<AddressRange> BLOCKED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(AddressRange::parse)
            .toList();
    /** IPv4 behind a translator: judged by the IPv4 address inside. */
    private static final AddressRange NAT64 = AddressRange.parse("64:ff9b::/96");

    /** Looks names up; the system's resolver but in tests. */
    @FunctionalInterface
    public interface Lookup {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    private final List<AddressRange> allowed;
    private final Lookup lookup;

    AddressGuard(List<AddressRange> allowed, Lookup lookup) {
        this.allowed = List.copyOf(allowed);
        this.lookup = lookup;
    }

    /**
     * A guard with an allow-list.
     *
     * @param allow ranges separated by commas, such as {@code 127.0.0.0/8, 10.20.0.0/16}; may be empty
     * @throws IllegalArgumentException naming the range that cannot be read
     */
    public static AddressGuard allowing(String allow) {
        List<AddressRange> ranges = Arrays.stream(allow.split(",", -1))
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .map(AddressRange::parse)
                .toList();
        return new AddressGuard(ranges, InetAddress::getAllByName);
    }

    /** True for an address written as numbers that the allow-list names: a server of our own. */
    public boolean isOwn(String host) {
        String bare = host.replaceAll("[\\[\\]]", "");
        if (!bare.matches("\\d+(?:\\.\\d+){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            return false;
        }
        try {
            InetAddress address = InetAddress.getByName(bare);
            return allowed.stream().anyMatch(range -> range.contains(address));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    boolean permits(InetAddress address) {
        if (allowed.stream().anyMatch(range -> range.contains(address))) {
            return true;
        }
        if (NAT64.contains(address)) {
            return permits(embedded(address));
        }
        return BLOCKED.stream().noneMatch(range -> range.contains(address));
    }

    private static InetAddress embedded(InetAddress address) {
        byte[] bytes = address.getAddress();
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = lookup.all(host);
        InetAddress[] permitted = Arrays.stream(found).filter(this::permits).toArray(InetAddress[]::new);
        if (permitted.length == 0) {
            throw new BlockedAddressException(host, found);
        }
        return permitted;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Every address of a host is one that feeds may not be read from. */
    static final class BlockedAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        BlockedAddressException(String host, InetAddress[] found) {
            super(host + " is at " + (found.length == 0 ? "no address" : found[0].getHostAddress())
                    + ", which is not a public address; when the feed is yours, add its range to ingest.allow");
        }
    }
}
