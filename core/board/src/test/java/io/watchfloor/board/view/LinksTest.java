package io.watchfloor.board.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://bbc.example/news?id=1&x=2", "http://bbc.example/", "HTTPS://bbc.example/"})
    void opensWebPages(String link) {
        assertThat(Links.source(link)).isEqualTo(link);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "file:///etc/passwd",
                "//evil.example/",
                "/feeds",
                "https:",
                "https://bank.example@evil.example/",
                "https://bbc.example/\"><script>",
                ""
            })
    void opensNothingElse(String link) {
        assertThat(Links.source(link)).isNull();
    }

    @Test
    void writesTheUnidentifiedPartyIntoAPath() {
        assertThat(Links.incident("CAN-?.airspace.1")).isEqualTo("/i/CAN-%3F.airspace.1");
        assertThat(Links.report("CAN-?.airspace.1", "a b|CAN-?"))
                .isEqualTo("/i/CAN-%3F.airspace.1#report-a%20b%7CCAN-%3F");
    }
}
