package io.watchfloor.console.web.access;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.kafka.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The file of users: {@code users: {ada: {role: officer, password: "$argon2id$..."}}}. It holds hashes of passwords,
 * and still it is nobody's business.
 */
public final class UsersFile {
    private static final String ROLES = Stream.of(Role.values()).map(Role::word).collect(Collectors.joining(", "));

    private UsersFile() {}

    /**
     * Reads the users of a file; none when there is no such file.
     *
     * @throws SettingsException with every fault and its place
     */
    public static Users load(Path file) {
        if (!Files.exists(file)) {
            return Users.NOBODY;
        }
        Findings findings = new Findings();
        Users users;
        try {
            users = read(file.toString(), Files.readString(file), findings);
        } catch (IOException e) {
            throw new SettingsException(file + ", the file of users, cannot be read: " + e);
        }
        if (findings.hasErrors()) {
            throw new SettingsException(
                    findings.sorted().stream().map(Object::toString).collect(Collectors.joining("\n")));
        }
        return users;
    }

    /** What can be read of a text; what cannot becomes a finding. */
    static Users read(String file, String text, Findings findings) {
        return YamlNode.read(file, text, findings).map(UsersFile::read).orElse(Users.NOBODY);
    }

    private static Users read(YamlNode root) {
        root.onlyKeys("file of users", Set.of("users"));
        List<User> users = new ArrayList<>();
        YamlNode named = root.get("users");
        if (named != null) {
            named.entries().forEach((name, entry) -> {
                User user = user(name, entry);
                if (user != null) {
                    users.add(user);
                }
            });
        }
        return new Users(users);
    }

    private static @Nullable User user(String name, YamlNode entry) {
        entry.onlyKeys("user " + name, Set.of("role", "password"));
        if (!User.canBeNamed(name)) {
            entry.error("'" + name + "' cannot be a name: " + User.NAMES);
        }
        YamlNode given = entry.get("password");
        String password = given == null ? null : given.text();
        if (given != null && password != null && !Passwords.isHash(password)) {
            given.error("the password of " + name + " must be a hash: set it with watchfloor users passwd " + name);
        }
        Role role = entry.require("role", "user " + name)
                .map(node -> {
                    Role read = Role.of(node.text()).orElse(null);
                    if (read == null) {
                        node.error("there is no role '" + node.text() + "'; roles are " + ROLES);
                    }
                    return read;
                })
                .orElse(null);
        return role == null ? null : new User(name, role, password);
    }

    static String write(Users users) {
        StringBuilder text = new StringBuilder("# Who may sit at the desk. Written by: watchfloor users\n");
        text.append(users.all().isEmpty() ? "users: {}\n" : "users:\n");
        for (User user : users.all()) {
            text.append("  \"").append(user.name()).append("\":\n");
            text.append("    role: ").append(user.role().word()).append('\n');
            if (user.password() != null) {
                text.append("    password: \"").append(user.password()).append("\"\n");
            }
        }
        return text.toString();
    }

    /** Writes a file that only its owner can read, whole or not at all. */
    public static void save(Path file, Users users) throws IOException {
        PrivateFile.write(file, write(users));
    }
}
