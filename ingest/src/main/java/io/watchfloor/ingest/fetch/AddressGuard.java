package io.watchfloor.ingest.fetch;

import io.watchfloor.kafka.AllowedHosts;
import io.watchfloor.kafka.PublicAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names for the HTTP client and hands it public addresses only, so that the address that was checked is the
 * address that is dialled, on every hop. What the allow-list has (intranet feeds, demo, tests) is let through.
 */
public final class AddressGuard implements DnsResolver {
    /** Looks names up; the system's resolver but in tests. */
    @FunctionalInterface
    public interface Lookup {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    private final AllowedHosts allowed;
    private final Lookup lookup;

    AddressGuard(AllowedHosts allowed, Lookup lookup) {
        this.allowed = allowed;
        this.lookup = lookup;
    }

    /** A guard with exceptions, the setting {@code ingest.allow}. */
    public static AddressGuard allowing(AllowedHosts allowed) {
        return new AddressGuard(allowed, InetAddress::getAllByName);
    }

    /** True for a name, or an address written as numbers, that the allow-list has: a server of our own. */
    public boolean isOwn(String host) {
        if (allowed.names(host)) {
            return true;
        }
        String bare = host.replaceAll("[\\[\\]]", "");
        if (!bare.matches("\\d+(?:\\.\\d+){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            return false;
        }
        try {
            return allowed.contains(InetAddress.getByName(bare));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    boolean permits(InetAddress address) {
        return allowed.contains(address) || PublicAddresses.contains(address);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = lookup.all(host);
        if (allowed.names(host)) {
            return found;
        }
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
