package io.watchfloor.console.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.kafka.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersFileTest {
    private static final String HASH = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$aGFzaA";
    private static final Users TWO =
            new Users(List.of(new User("ada", Role.OFFICER, HASH), new User("lee@desk.example", Role.VIEWER, null)));

    @TempDir
    Path folder;

    @Test
    void readsWhatItWrote() throws IOException {
        Path file = folder.resolve("config/users.yaml");

        UsersFile.save(file, TWO);

        assertThat(UsersFile.load(file)).isEqualTo(TWO);
        UsersFile.save(file, Users.NOBODY);
        assertThat(UsersFile.load(file)).isEqualTo(Users.NOBODY);
        assertThat(UsersFile.load(folder.resolve("absent.yaml"))).isEqualTo(Users.NOBODY);
    }

    @Test
    void isItsOwnersAloneUntilOthersAreLetIn() throws IOException {
        Path file = folder.resolve("users.yaml");
        UsersFile.save(file, TWO);
        assertThat(rights(file)).isEqualTo("rw-------");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        UsersFile.save(file, TWO);
        assertThat(rights(file)).isEqualTo("rw-r-----");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void changesOneUserAndKeepsTheOthers() {
        User promoted = new User("ada", Role.ADMIN, HASH);

        assertThat(TWO.with(promoted).all()).containsExactly(promoted, TWO.all().get(1));
        assertThat(TWO.without("ada").all()).containsExactly(TWO.all().get(1));
    }

    @Test
    void saysEveryFaultAndWhereItIs() {
        Findings findings = new Findings();
        UsersFile.read(
                "users.yaml",
                """
                users:
                  ada: {role: chief, password: "secret"}
                  Lee: {role: viewer}
                  eve: {rolle: viewer}
                """,
                findings);

        assertThat(findings.sorted())
                .extracting(Object::toString)
                .anyMatch(line -> line.startsWith("users.yaml:2:15: there is no role 'chief'; roles are viewer,"))
                .anyMatch(line -> line.contains("the password of ada must be a hash"))
                .anyMatch(line -> line.contains("'Lee' cannot be a name"))
                .anyMatch(line -> line.contains("unknown key 'rolle' (did you mean role?)"))
                .noneMatch(line -> line.contains("secret"));
    }

    @Test
    void takesAChangeWithoutARestartAndKeepsTheLastGoodFile() throws IOException {
        TestClock clock = new TestClock();
        Path file = folder.resolve("users.yaml");
        UsersFile.save(file, TWO);
        UserList list = new UserList(file, clock);

        UsersFile.save(file, TWO.without("ada"));
        assertThat(list.now().find("ada")).isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThat(list.now().find("ada")).isEmpty();

        Files.writeString(file, "users: [broken");
        clock.pass(Duration.ofSeconds(1));
        assertThat(list.now().all()).hasSize(1);

        Files.delete(file);
        clock.pass(Duration.ofSeconds(1));
        assertThat(list.now()).isEqualTo(Users.NOBODY);
    }

    @Test
    void doesNotStartOnAFileThatCannotBeUsed() throws IOException {
        Path file = folder.resolve("users.yaml");
        Files.writeString(file, "users: {ada: {role: chief}}");

        assertThatThrownBy(() -> new UserList(file, new TestClock()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("there is no role 'chief'");
    }
}
