package io.watchfloor.board.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptTest {
    @Test
    void tellsCharactersApart() {
        assertThat(Script.of("中国抗议")).isEqualTo("zh-Hans");
        assertThat(Script.of("中國抗議")).isEqualTo("zh-Hant");
        assertThat(Script.of("中国が抗議")).isEqualTo("ja");
        assertThat(Script.of("China protests")).isNull();
        assertThat(Script.of(null)).isNull();
    }
}
