package io.watchfloor.console.web.access;

import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.SettingsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The settings below {@code access.}.
 *
 * @param users the file of users
 * @param lasts how long a session lives without use
 * @param link from where a one-time link is taken
 * @param proxies whose word is taken for who is asking
 * @param proxyHeader in which they name the user
 * @param proxyRole of a user whom they name and the file does not
 * @param hosts names of the desk besides localhost
 */
record AccessSettings(
        Path users,
        Duration lasts,
        Link link,
        Proxies proxies,
        String proxyHeader,
        Role proxyRole,
        List<String> hosts) {
    /** A shift that is signed in must not be thrown out in its middle. */
    private static final Duration SHORTEST = Duration.ofHours(1);

    private static final Duration A_SHIFT_AND_MORE = Duration.ofHours(12);

    /** From where a one-time link is taken. */
    enum Link {
        LOOPBACK,
        ANYWHERE,
        OFF
    }

    /**
     * Reads them.
     *
     * @param config folder against which a relative file of users is resolved
     * @throws SettingsException naming the setting and what to do
     */
    static AccessSettings of(Settings settings, Path config) {
        Duration lasts = settings.duration("access.session", A_SHIFT_AND_MORE);
        if (lasts.compareTo(SHORTEST) < 0) {
            throw new SettingsException("access.session must be 1h or longer");
        }
        String hosts = settings.get("access.hosts", "") + "," + settings.get("listen.host", "");
        return new AccessSettings(
                users(settings, config),
                lasts,
                link(settings.get("access.link", "loopback")),
                proxies(settings.get("access.proxies", "")),
                settings.get("access.proxy-header", "Remote-User"),
                role(settings.get("access.proxy-role", "viewer")),
                Arrays.stream(hosts.split(",", -1))
                        .map(String::strip)
                        .filter(host -> !host.isEmpty())
                        .toList());
    }

    /** Where sessions and the one-time link of a desk with this folder of data are. */
    static Path folder(Settings settings, Path data) {
        String shared = settings.get("access.folder", "");
        return shared.isEmpty() ? data.resolve("console") : Path.of(shared);
    }

    static Path users(Settings settings, Path config) {
        Path file = config.resolve(settings.get("access.users", "access/users.yaml"));
        // What lies in config/ itself, in actors/ or in rules/ is published to every service as the decision book.
        boolean apart = Stream.of("", "actors", "rules")
                .map(folder -> config.resolve(folder).toAbsolutePath().normalize())
                .noneMatch(folder ->
                        folder.equals(file.toAbsolutePath().normalize().getParent()));
        if (!apart) {
            throw new SettingsException("access.users: " + file + " would be published as part of the decision book;"
                    + " put it below config/access/ or outside of config/");
        }
        return file;
    }

    private static Link link(String word) {
        return Arrays.stream(Link.values())
                .filter(link -> link.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new SettingsException("access.link must be loopback, anywhere or off, not \"" + word + "\""));
    }

    private static Proxies proxies(String text) {
        try {
            return Proxies.of(text);
        } catch (IllegalArgumentException e) {
            throw new SettingsException("access.proxies: " + e.getMessage(), e);
        }
    }

    private static Role role(String word) {
        return Role.of(word)
                .orElseThrow(() -> new SettingsException("access.proxy-role: there is no role \"" + word + "\""));
    }
}
