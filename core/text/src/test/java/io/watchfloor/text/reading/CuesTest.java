package io.watchfloor.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.files.yaml.Finding;
import io.watchfloor.files.yaml.Findings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CuesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            textBlock =
                    """
            "modality: { denyed: [deny] }"           ; modality.yaml:1:21: 'denyed' is no modality
            "speakers: { pope: [pope] }"             ; modality.yaml:1:19: 'pope' is no speaker
            "modality: { denied: [(a b)] }"          ; modality.yaml:1:22: '(a b)' is no cue: write (a\\u007cb) without spaces
            "modality: { denied: [<verb> it] }"      ; modality.yaml:1:22: '<verb> it' is no cue: a cue must start with a word
            "speaker: { official: [minister] }"      ; modality.yaml:1:1: modality: unknown key 'speaker' (did you mean speakers?)
            """)
    void saysWhereACueIsWrong(String line) {
        List<String> parts = List.of(line.split(" +; +", -1));
        String yaml = parts.get(0).substring(1, parts.get(0).length() - 1);
        Findings findings = new Findings();
        Cues.read(Map.of(Cues.MODALITY_FILE, yaml, Cues.KICKERS_FILE, "kickers: [live]"), findings);
        assertThat(findings.sorted())
                .extracting(Finding::toString)
                .containsExactly(parts.get(1).replace("\\u007c", "|"));
    }
}
