package io.watchfloor.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.console.web.access.SignIn;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.SettingsException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInsTest {
    @TempDir
    private Path folder;

    @Test
    void theLinkOfAStackStandsUnescapedOnALineOfItsOwnOnceForAFolderOfData() {
        Map<String, String> stack = Map.of("listen.host", "0.0.0.0", "console.url", "http://127.0.0.1:28080");
        List<String> first = said(stack);
        assertThat(first).hasSize(3);
        assertThat(first.get(1)).matches("http://127\\.0\\.0\\.1:28080/enter\\?key=[\\w-]{43}");
        assertThat(said(stack))
                .singleElement()
                .asString()
                .startsWith("Nobody can sign in yet")
                .contains("watchfloor users link")
                .doesNotContain("enter");
        assertThat(said(Map.of("access.link", "off")))
                .singleElement()
                .asString()
                .doesNotContain("link");
    }

    @Test
    void theAddressIsThatUnderWhichPeopleKnowTheDesk() {
        assertThat(SignIns.address(Settings.of(Map.of("console.url", "https://watch.desk.example/"))))
                .isEqualTo("https://watch.desk.example");
        assertThat(SignIns.address(Settings.of(Map.of("listen.host", "::", "console.port", "8090"))))
                .isEqualTo("http://127.0.0.1:8090");
        for (String no : List.of("watch.desk.example", "ftp://desk.example", "https://", "https://a b")) {
            assertThatThrownBy(() -> SignIns.address(Settings.of(Map.of("console.url", no))))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining("console.url must be the address of the desk");
        }
    }

    private List<String> said(Map<String, String> settings) {
        StringWriter out = new StringWriter();
        Settings all = Settings.of(settings);
        SignIn signIn = SignIn.of(all, folder, folder, DeskClock.wall(), new SimpleMeterRegistry());
        SignIns.sayHowToEnter(signIn, all, new PrintWriter(out));
        return out.toString().lines().toList();
    }
}
