package io.watchfloor.kafka;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are the public's: where news is served from and where notifications may go unless an operator allows
 * others. The exceptions are the special-purpose ranges of the IANA registries for IPv4 and IPv6.
 */
public final class PublicAddresses {
    private static final List<AddressRange> SPECIAL = Stream.of(
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
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(AddressRange::parse)
            .toList();
    /** All of IPv6 that was ever given to the public lies in here. */
    private static final AddressRange GLOBAL_UNICAST = AddressRange.parse("2000::/3");
    /** IPv4 behind a translator: judged by the IPv4 address inside. */
    private static final AddressRange NAT64 = AddressRange.parse("64:ff9b::/96");

    private static final int IPV4_BYTES = 4;

    private PublicAddresses() {}

    public static boolean contains(InetAddress address) {
        if (NAT64.contains(address)) {
            return contains(behindTranslator(address));
        }
        boolean unicast = address.getAddress().length == IPV4_BYTES || GLOBAL_UNICAST.contains(address);
        return unicast && SPECIAL.stream().noneMatch(range -> range.contains(address));
    }

    private static InetAddress behindTranslator(InetAddress address) {
        byte[] bytes = address.getAddress();
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, bytes.length - IPV4_BYTES, bytes.length));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
