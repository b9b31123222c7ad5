package io.watchfloor.cli.desk;

import io.watchfloor.cli.base.CommandFailed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The broker's port of a kept data folder: chosen once and written beside the data, because it must not change. */
public final class BrokerPort {
    /** Its name, in the data folder. */
    public static final String FILE = "broker.port";

    private BrokerPort() {}

    public static int of(Path data) throws IOException {
        Path file = data.resolve(FILE);
        if (Files.exists(file)) {
            String text = Files.readString(file).strip();
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw new CommandFailed(file + " holds \"" + text + "\" and no port; delete it and the data beside it");
            }
        }
        int port = freePair();
        Files.writeString(file, port + System.lineSeparator());
        return port;
    }

    /** The controller listens on the next port up, so both must be free. */
    private static int freePair() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        for (int tries = 0; tries < 50; tries++) {
            try (ServerSocket one = new ServerSocket(0, 1, loopback);
                    ServerSocket next = new ServerSocket(one.getLocalPort() + 1, 1, loopback)) {
                return next.getLocalPort() - 1;
            } catch (IOException e) {
                // The next port up is taken: try another pair.
            }
        }
        throw new CommandFailed("no two free ports side by side on loopback");
    }
}
