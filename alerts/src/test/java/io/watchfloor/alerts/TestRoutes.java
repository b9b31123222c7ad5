package io.watchfloor.alerts;

import io.watchfloor.alerts.channel.http.HttpReceiver;
import io.watchfloor.alerts.routes.Route;
import io.watchfloor.alerts.routes.Routes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Routing files that send everything to one webhook, and routes without a file. */
public final class TestRoutes {
    static final String SECRET = "whsec_"
            + Base64.getEncoder().encodeToString("a secret of at least 24 bytes".getBytes(StandardCharsets.UTF_8));

    private TestRoutes() {}

    /** A tree and nothing else: no channels, nothing that keeps events back. */
    public static Routes only(Route root) {
        return new Routes(root, List.of(), Map.of(), Map.of(), Map.of(), Routes.Watch.NONE);
    }

    /** Writes routes.yaml and the secret into a folder; the receiver is not told that it is in trouble itself. */
    static Path write(Path folder, HttpReceiver receiver) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        return Files.writeString(
                folder.resolve("routes.yaml"),
                """
                route: {receiver: desk}
                receivers: [{name: desk}]
                ---
                channels:
                  desk: {webhook: {url: "%s", secret_file: "%s"}}
                troubles: {receiver-late: never, receiver-gone: never, receiver-undelivered: never}
                """
                        .formatted(receiver.url(), secret));
    }

    /** The same with a second receiver, which is told when nobody owns a flash for five minutes. */
    static Path writeWithReminder(Path folder, HttpReceiver desk, HttpReceiver duty) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        return Files.writeString(
                folder.resolve("routes.yaml"),
                """
                route: {receiver: desk}
                receivers: [{name: desk}, {name: duty}]
                ---
                channels:
                  desk: {webhook: {url: "%s", secret_file: "%s"}}
                  duty: {webhook: {url: "%s", secret_file: "%s"}}
                reminders:
                  desk: {again: 2m, escalate: 5m, escalate_to: duty}
                """
                        .formatted(desk.url(), secret, duty.url(), secret));
    }
}
