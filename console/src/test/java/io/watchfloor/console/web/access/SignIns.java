package io.watchfloor.console.web.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.kafka.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sign-in for tests: ada is an officer, vera a viewer, olga comes through a proxy only. */
public final class SignIns {
    public static final String PASSWORD = "vier Möwen am Hafen";
    /** Cheap: what a hash costs is tested elsewhere. */
    private static final String HASH = Password.hash(PASSWORD)
            .addRandomSalt(16)
            .with(Argon2Function.getInstance(64, 1, 1, 32, Argon2.ID))
            .getResult();

    private SignIns() {}

    /** Sign-in with its files in this folder and these settings. */
    public static SignIn in(Path folder, InstantSource clock, Map<String, String> settings) {
        write(
                folder,
                new Users(List.of(
                        new User("ada", Role.OFFICER, HASH),
                        new User("vera", Role.VIEWER, HASH),
                        new User("olga", Role.OPERATOR, null))));
        return again(folder, clock, settings);
    }

    /** As after a restart. */
    public static SignIn again(Path folder, InstantSource clock, Map<String, String> settings) {
        return SignIn.of(Settings.of(new TreeMap<>(settings)), folder, folder, clock, new SimpleMeterRegistry());
    }

    /** One of several desks, each with data of its own, that share this folder. */
    public static SignIn sharing(Path folder, Path data, InstantSource clock, Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(settings);
        all.put("access.folder", folder.resolve("shared").toString());
        return SignIn.of(Settings.of(all), folder, data, clock, new SimpleMeterRegistry());
    }

    /** What the command line makes. */
    public static String link(Path folder, InstantSource clock) {
        return SignIn.newLink(Settings.of(Map.of()), folder, clock);
    }

    public static void write(Path folder, Users users) {
        try {
            UsersFile.save(folder.resolve("access/users.yaml"), users);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
