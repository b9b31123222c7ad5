package io.watchfloor.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionTest {
    @Test
    void codeOutsideAJarIsDev() {
        assertThat(Version.current()).isEqualTo("dev");
    }
}
