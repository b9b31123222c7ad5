package io.watchfloor.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of loopback on which nobody listens. */
public final class FreePort {
    /**
     * Below those that systems give to outgoing connections (32768 and up, 49152 and up): what is free when it is looked for is
     * still free when a server starts, unless it draws the same one.
     */
    private static final int FIRST = 10_240;

    private static final int END = 32_000;
    private static final int TRIES = 1_000;

    private FreePort() {}

    /** One for a server that is to be started. */
    public static int find() throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IOException("no free port on loopback between " + FIRST + " and " + END);
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
