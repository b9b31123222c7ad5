package io.watchfloor.ingest.fetch;

import io.watchfloor.kafka.AddressRange;
import io.watchfloor.kafka.PublicAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names for the HTTP client and hands it public addresses only, so that the address that was checked is the
 * address that is dialled, on every hop. Ranges of the allow-list (intranet feeds, demo, tests) are let through.
 */
public final class AddressGuard implements DnsResolver {
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
            return isAllowed(InetAddress.getByName(bare));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    boolean permits(InetAddress address) {
        return isAllowed(address) || PublicAddresses.contains(address);
    }

    private boolean isAllowed(InetAddress address) {
        return allowed.stream().anyMatch(range -> range.contains(address));
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
