package io.watchfloor.cli.topics;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.kafka.TopicAdmin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

/** Gives users of brokers of one's own their passwords and their grants, as somebody who may. */
public final class Granting {
    private static final ScramCredentialInfo SCRAM = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);

    private Granting() {}

    /** Adds grants; those that are there stay. */
    public static void grant(Admin admin, List<Grant> grants) {
        TopicAdmin.get(admin.createAcls(grants.stream()
                        .flatMap(grant -> grant.bindings().stream())
                        .toList())
                .all());
    }

    /** Sets passwords by user, for SCRAM-SHA-512. */
    public static void passwords(Admin admin, Map<String, String> passwords) {
        List<UserScramCredentialAlteration> all = passwords.entrySet().stream()
                .map(user -> (UserScramCredentialAlteration)
                        new UserScramCredentialUpsertion(user.getKey(), SCRAM, user.getValue()))
                .toList();
        TopicAdmin.get(admin.alterUserScramCredentials(all).all());
    }

    /**
     * Passwords by user, of a folder with a file for each: its name is the user's, its first line the password.
     *
     * @throws CommandFailed when the folder or a file cannot be read, or holds no password
     */
    public static Map<String, String> passwordsIn(Path folder) {
        Map<String, String> passwords = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String password =
                        Files.readString(file).lines().findFirst().orElse("").strip();
                if (password.isEmpty()) {
                    throw new CommandFailed(file + " holds no password: its first line must be one");
                }
                passwords.put(file.getFileName().toString(), password);
            }
        } catch (IOException e) {
            throw new CommandFailed("passwords cannot be read: " + e);
        }
        if (passwords.isEmpty()) {
            throw new CommandFailed(
                    folder + " holds no passwords: put a file for each user there, such as watchfloor-ingest");
        }
        return passwords;
    }
}
