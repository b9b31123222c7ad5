package io.watchfloor.alerts.channel.http;

import java.net.Inet4Address;
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
        return allowed.contains(address.getHostAddress()) || isPublic(address);
    }

    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] b = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(b) : isPublic6(b);
    }

    /** Not in: this network, carrier-grade NAT, IETF protocols, benchmarks, documentation, reserved, broadcast. */
    private static boolean isPublic4(byte[] b) {
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        int third = b[2] & 0xff;
        boolean shared = first == 100 && second >= 64 && second <= 127;
        boolean protocols = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean tests = first == 198 && (second == 18 || second == 19 || (second == 51 && third == 100));
        boolean documentation = first == 203 && second == 0 && third == 113;
        return first != 0 && first < 240 && !shared && !protocols && !tests && !documentation;
    }

    /** Global unicast only, without the ranges that wrap an IPv4 address (6to4, Teredo) and documentation. */
    private static boolean isPublic6(byte[] b) {
        boolean global = (b[0] & 0xe0) == 0x20;
        boolean sixToFour = b[0] == 0x20 && b[1] == 0x02;
        boolean special = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0 && b[3] == 0;
        boolean documentation = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0x0d && (b[3] & 0xff) == 0xb8;
        return global && !sixToFour && !special && !documentation;
    }
}
