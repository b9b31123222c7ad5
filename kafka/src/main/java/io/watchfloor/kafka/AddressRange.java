package io.watchfloor.kafka;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range of addresses written {@code 10.0.0.0/8} or {@code fc00::/7}. */
public record AddressRange(InetAddress prefix, int bits) {

    /**
     * Reads a range; an address alone is a range of one.
     *
     * @throws IllegalArgumentException saying how ranges are written
     */
    public static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        // Anything else would be looked up as a name.
        if (!address.matches("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*")) {
            throw unreadable(text);
        }
        try {
            InetAddress prefix = InetAddress.getByName(address);
            int size = prefix.getAddress().length * 8;
            int bits = slash < 0 ? size : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > size) {
                throw unreadable(text);
            }
            return new AddressRange(prefix, bits);
        } catch (UnknownHostException | NumberFormatException e) {
            throw unreadable(text);
        }
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException(
                "\"" + text + "\" is no address range; write it like 10.0.0.0/8 or fc00::/7");
    }

    /** Whether it leaves no more than so many bits open. */
    boolean isAtMost(int open) {
        return prefix.getAddress().length * 8 - bits <= open;
    }

    public boolean contains(InetAddress address) {
        byte[] mine = prefix.getAddress();
        byte[] theirs = address.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((mine[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
