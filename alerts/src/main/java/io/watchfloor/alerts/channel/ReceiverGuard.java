package io.watchfloor.alerts.channel;

import io.watchfloor.kafka.AllowedHosts;
import io.watchfloor.kafka.PublicAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Lets channels call public addresses only, so that a routing file cannot reach into the house. It stands where names
 * become addresses: what is checked is what is connected to, whatever the name says a moment later.
 */
public final class ReceiverGuard implements DnsResolver {
    private final AllowedHosts allowed;
    private final DnsResolver resolver;

    ReceiverGuard(AllowedHosts allowed, DnsResolver resolver) {
        this.allowed = allowed;
        this.resolver = resolver;
    }

    /** A guard with exceptions, the setting {@code alerts.allow}. */
    public static ReceiverGuard allowing(AllowedHosts allowed) {
        return new ReceiverGuard(allowed, SystemDefaultDnsResolver.INSTANCE);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = resolver.resolve(host);
        if (found == null || found.length == 0) {
            throw new UnknownHostException(host);
        }
        if (allowed.names(host)) {
            return found;
        }
        List<InetAddress> refused =
                Arrays.stream(found).filter(address -> !isAllowed(address)).toList();
        if (!refused.isEmpty()) {
            throw new InsideException(host, refused.get(0));
        }
        return found;
    }

    /** A host has an address inside the house that nobody allowed. */
    public static final class InsideException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        InsideException(String host, InetAddress address) {
            super(host + " is " + address.getHostAddress() + ", which is not a public address; add " + host
                    + " or its range to alerts.allow if it is meant");
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean isAllowed(InetAddress address) {
        return allowed.contains(address) || PublicAddresses.contains(address);
    }
}
