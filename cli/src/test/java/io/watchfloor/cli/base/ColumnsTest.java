package io.watchfloor.cli.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void aChineseCharacterTakesTwoColumns() {
        assertThat(Columns.width("BBC 中文")).isEqualTo(8);
        assertThat(Columns.width("（，）")).isEqualTo(6);
        assertThat(Columns.width("Ｆ１６")).isEqualTo(6);
        assertThat(Columns.width("e\u0301")).isEqualTo(1);
        assertThat(Columns.width("ﾃﾚﾋﾞ")).as("half-width kana").isEqualTo(4);
        assertThat(Columns.padded("联合早报", 10)).isEqualTo("联合早报  ");
        assertThat(Columns.padded("Reuters", 4)).isEqualTo("Reuters");
    }
}
