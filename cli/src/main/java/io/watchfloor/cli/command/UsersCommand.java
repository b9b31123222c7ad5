package io.watchfloor.cli.command;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.desk.SignIns;
import io.watchfloor.console.web.access.Passwords;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.SignIn;
import io.watchfloor.console.web.access.User;
import io.watchfloor.console.web.access.Users;
import io.watchfloor.console.web.access.UsersFile;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** Who may sit at the desk. A change counts at once, also for who is signed in. */
@Command(
        name = "users",
        mixinStandardHelpOptions = true,
        description = "Who may sit at the desk: lists, adds and removes users, sets passwords and roles.")
final class UsersCommand extends Printing {
    @Option(
            names = "--users",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "file of users (default: access.users, config/access/users.yaml)")
    private @Nullable Path file;

    /** A user as JSON. */
    private record Listed(String name, String role, boolean password) {}

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Names, roles, and who has no password.")
    int list(
            @Option(names = "--json", description = "one line of JSON for each user, without passwords") boolean json) {
        List<User> all = users().all();
        if (json) {
            all.forEach(user ->
                    out().println(Json.text(new Listed(user.name(), user.role().word(), user.password() != null))));
        } else if (all.isEmpty()) {
            out().println("no users yet; add one: watchfloor users add NAME --role ROLE");
        }
        for (User user : json ? List.<User>of() : all) {
            out().printf(
                            "%-20s %-9s%s%n",
                            user.name(),
                            user.role().word(),
                            user.password() == null ? " no password: by a trusted proxy only" : "");
        }
        return 0;
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Adds a user; asks for the password.")
    int add(
            @Parameters(paramLabel = "NAME") String name,
            @Option(
                            names = "--role",
                            required = true,
                            paramLabel = "ROLE",
                            description = "viewer, officer, analyst, operator or admin")
                    String role,
            @Option(names = "--no-password", description = "signed in by a trusted proxy only") boolean without,
            @Mixin PasswordOptions passwords)
            throws IOException {
        if (!User.canBeNamed(name)) {
            throw new CommandFailed("\"" + name + "\" cannot be a name: " + User.NAMES);
        }
        Users users = users();
        if (users.find(name).isPresent()) {
            throw new CommandFailed(name + " is there already; see: watchfloor users passwd, and: users role");
        }
        Role read = role(role);
        String hash = without ? null : hash(name, passwords);
        return save(users.with(new User(name, read, hash)), name + " may sign in as " + read.word());
    }

    @Command(
            name = "passwd",
            mixinStandardHelpOptions = true,
            description = "Sets a password; who is signed in with the old one is signed out.")
    int passwd(@Parameters(paramLabel = "NAME") String name, @Mixin PasswordOptions passwords) throws IOException {
        Users users = users();
        User user = find(users, name);
        return save(
                users.with(new User(name, user.role(), hash(name, passwords))), "the password of " + name + " is set");
    }

    @Command(name = "role", mixinStandardHelpOptions = true, description = "Gives a user another role.")
    int role(@Parameters(paramLabel = "NAME") String name, @Parameters(paramLabel = "ROLE") String role)
            throws IOException {
        Users users = users();
        User user = find(users, name);
        return save(users.with(new User(name, role(role), user.password())), name + " is " + role);
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Removes a user and signs them out.")
    int remove(@Parameters(paramLabel = "NAME") String name) throws IOException {
        Users users = users();
        find(users, name);
        return save(users.without(name), name + " is removed");
    }

    @Command(
            name = "link",
            mixinStandardHelpOptions = true,
            description = {
                "Makes a link that signs in an admin once, within an hour; an older one opens nothing any more.",
                "In a stack: docker compose exec console bin/watchfloor users link"
            })
    int link(
            @Option(names = "--data", paramLabel = "DIR", description = "data of the desk (default: ./data)") @Nullable
                    Path data) {
        Home home = Home.find();
        Path folder = data == null ? home.data() : data.toAbsolutePath();
        if (!Files.isDirectory(folder)) {
            throw new CommandFailed(folder + " is no folder of data; name that of the desk with --data");
        }
        SignIns.sayLink(SignIn.newLink(home.settings(), folder, DeskClock.wall()), home.settings(), out());
        return 0;
    }

    private static Role role(String word) {
        String roles = Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "));
        return Role.of(word)
                .orElseThrow(() -> new CommandFailed("there is no role \"" + word + "\"; roles are " + roles));
    }

    private String hash(String name, PasswordOptions passwords) {
        String password = passwords.read(name);
        Passwords.fault(name, password).ifPresent(fault -> {
            throw new CommandFailed(fault);
        });
        return Passwords.hash(password);
    }

    private static User find(Users users, String name) {
        return users.find(name).orElseThrow(() -> new CommandFailed("there is no user " + name + known(users)));
    }

    private static String known(Users users) {
        Stream<String> names = users.all().stream().map(User::name);
        return users.all().isEmpty() ? "; there are none" : "; there are " + names.collect(Collectors.joining(", "));
    }

    private int save(Users users, String said) throws IOException {
        UsersFile.save(path(), users);
        out().println(said);
        return 0;
    }

    private Users users() {
        return UsersFile.load(path());
    }

    private Path path() {
        if (file != null) {
            return file;
        }
        Home home = Home.find();
        return SignIn.users(home.settings(), home.config());
    }
}
