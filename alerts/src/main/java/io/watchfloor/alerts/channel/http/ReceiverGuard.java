package io.watchfloor.alerts.channel.http;

import io.watchfloor.kafka.PublicAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Lets channels call public addresses only, so that a routing file cannot reach into the house. It stands where names
 * become addresses: what is checked is what is connected to, whatever the name says a moment later.
 */
public final class ReceiverGuard implements DnsResolver {
    private final Set<String> allowed;
    private final DnsResolver resolver;

    ReceiverGuard(Set<String> allowed, DnsResolver resolver) {
        this.allowed = allowed;
        this.resolver = resolver;
    }

    /** A guard with exceptions: names or addresses parted by commas, the setting {@code alerts.allow}. */
    public static ReceiverGuard allowing(String hosts) {
        Set<String> allowed = new TreeSet<>();
        for (String host : hosts.split(",", -1)) {
            if (!host.isBlank()) {
                allowed.add(host.strip().toLowerCase(Locale.ROOT));
            }
        }
        return new ReceiverGuard(allowed, SystemDefaultDnsResolver.INSTANCE);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = resolver.resolve(host);
        if (found == null || found.length == 0) {
            throw new UnknownHostException(host);
        }
        if (allowed.contains(host.toLowerCase(Locale.ROOT))) {
            return found;
        }
        List<InetAddress> refused =
                Arrays.stream(found).filter(address -> !isAllowed(address)).toList();
        if (!refused.isEmpty()) {
            throw new UnknownHostException(host + " is " + refused.get(0).getHostAddress()
                    + ", which is not a public address; add " + host + " to alerts.allow if it is meant");
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean isAllowed(InetAddress address) {
        return allowed.contains(address.getHostAddress()) || PublicAddresses.contains(address);
    }
}
