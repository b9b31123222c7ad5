package io.watchfloor.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.cli.Main;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.User;
import io.watchfloor.console.web.access.UsersFile;
import io.watchfloor.testkit.InProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersCommandTest {
    @TempDir
    private Path folder;

    private Path file;
    private String password;

    @BeforeEach
    void writePassword() throws IOException {
        file = folder.resolve("users.yaml");
        password = Files.writeString(folder.resolve("password"), "vier Möwen am Hafen\n")
                .toString();
    }

    @Test
    void addsListsChangesAndRemoves() throws IOException {
        assertThat(users("add", "ada", "--role", "officer", "--password-file", password)
                        .lines())
                .containsExactly("ada may sign in as officer");
        users("add", "olga@desk.example", "--role", "operator", "--no-password");
        User ada = ada();
        assertThat(ada.role()).isEqualTo(Role.OFFICER);
        assertThat(ada.password()).startsWith("$argon2id$");

        assertThat(users("role", "ada", "admin").out()).startsWith("ada is admin");
        assertThat(ada()).isEqualTo(new User("ada", Role.ADMIN, ada.password()));
        users("passwd", "ada", "--password-file", password);
        assertThat(ada().password()).isNotEqualTo(ada.password());
        assertThat(users("list").lines())
                .containsExactly(
                        "ada                  admin    ",
                        "olga@desk.example    operator  no password: by a trusted proxy only");

        assertThat(users("remove", "ada").out()).startsWith("ada is removed");
        assertThat(UsersFile.load(file).find("ada")).isEmpty();
        assertThat(UsersFile.load(file).all()).hasSize(1);
    }

    @Test
    void listsForPeopleAndForMachinesAlsoWhenThereIsNobody() {
        assertThat(users("list").lines())
                .containsExactly("no users yet; add one: watchfloor users add NAME --role ROLE");
        assertThat(users("list", "--json").out()).isEmpty();
        users("add", "ada", "--role", "officer", "--password-file", password);
        assertThat(users("list", "--json").lines())
                .containsExactly("{\"name\":\"ada\",\"role\":\"officer\",\"password\":true}");
    }

    @Test
    void makesAnotherLinkInTheFolderOfTheDesk() {
        InProcess link = users("link", "--data", folder.toString());
        assertThat(link.lines().get(1)).startsWith("http://127.0.0.1:8080/enter?key=");
        assertThat(folder.resolve("console/link.json")).exists();
        assertThat(users("link", "--data", folder.resolve("nowhere").toString()).err())
                .contains("is no folder of data");
    }

    @Test
    void saysWhatIsWrongAndChangesNothing() throws IOException {
        users("add", "ada", "--role", "officer", "--password-file", password);
        String before = Files.readString(file);
        Files.writeString(Path.of(password), "short\n");

        assertThat(users("add", "ada", "--role", "officer", "--password-file", password)
                        .err())
                .startsWith("watchfloor: ada is there already");
        assertThat(users("add", "Ada L", "--role", "officer").err()).contains("cannot be a name");
        assertThat(users("add", "lee", "--role", "chief").err())
                .contains("there is no role \"chief\"; roles are viewer");
        assertThat(users("add", "lee", "--role", "viewer", "--password-file", password)
                        .err())
                .contains("at least 12 characters");
        assertThat(users("passwd", "lee").err()).contains("there is no user lee; there are ada");
        assertThat(users("remove", "lee").exitCode()).isEqualTo(1);
        assertThat(users("add", "lee", "--role", "viewer", "--password", "x").exitCode())
                .isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    private User ada() {
        return UsersFile.load(file).find("ada").orElseThrow();
    }

    private InProcess users(String... arguments) {
        return InProcess.run(Main.line(), new String[] {"--users", file.toString()}, prepend(arguments));
    }

    private static String[] prepend(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "users";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }
}
