package io.watchfloor.console.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostNamesTest {
    private final HostNames names = new HostNames(List.of("Desk.example"));

    @ParameterizedTest
    @CsvSource({
        "localhost:8080, true",
        "LOCALHOST, true",
        "desk.example, true",
        "desk.example:443, true",
        "127.0.0.1:8080, true",
        "10.0.0.7, true",
        "[::1]:8080, true",
        ", true",
        "evil.example, false",
        "evil.example:8080, false",
        "desk.example.evil.example, false",
        "127.0.0.1.evil.example:8080, false",
        "localhost., false",
        "'', false"
    })
    void knowsItsOwn(String host, boolean ours) {
        assertThat(names.allow(host)).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080, true",
        "https://desk.example, true",
        "https://evil.example, false",
        "null, false",
        "chrome-extension://abc, false"
    })
    void knowsItsOwnPages(String origin, boolean ours) {
        assertThat(names.allowOrigin(origin)).isEqualTo(ours);
    }
}
