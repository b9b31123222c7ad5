package io.watchfloor.rules.scale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScalesTest {
    private static final ScaleUse ENGLISH = new ScaleUse(Scale.of(new SmallScale().model()), 300, 600);

    @Test
    void aScaleReadsNoLanguageButItsOwn() {
        Scales scales = Scales.of(ENGLISH, null);

        assertThat(scales.of("en")).isSameAs(ENGLISH).isSameAs(scales.english());
        assertThat(scales.of("zh")).isNull();
        assertThat(Scales.NONE.of("en")).isNull();
    }
}
