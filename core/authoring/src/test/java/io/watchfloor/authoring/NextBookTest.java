package io.watchfloor.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.model.DecisionBook;
import io.watchfloor.rules.book.Rulebook;
import io.watchfloor.testkit.Config;
import io.watchfloor.text.words.NameFinder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NextBookTest {
    private static final Instant NOW = Instant.parse("2023-02-10T09:30:00Z");
    private static final String PACK =
            """
            pack: test
            owner: desk
            defaults: { status: stable, precedence: priority, date: 2023-02-03 }
            rules:
              - rule: expelled
                title: Somebody is expelled
                subject: protest
                relation: any
                signal: hostile
                match: { act: [expel ~3 diplomat] }
                tests:
                  hits:
                    - { hit: "Moscow [expels] two British [diplomats]", pairs: [GBR-RUS] }
                    - { hit: "Warsaw [expels] a Russian [diplomat]", pairs: [POL-RUS] }
                    - { hit: "Delhi [expels] Canadian [diplomat]", pairs: [CAN-IND] }
                  misses:
                    - School expels two pupils
            """;

    private static final DecisionBook FIRST = book(PACK);

    private static DecisionBook book(String pack) {
        Map<String, String> files = new TreeMap<>(Config.files());
        files.keySet().removeIf(file -> file.startsWith("rules/") && !file.startsWith("rules/house-"));
        files.put("rules/test.yaml", pack);
        return new DecisionBook(1, Rulebook.digest(files), "config", Instant.EPOCH, files, "test", Map.of());
    }

    private static Optional<DecisionBook> after(String pack, Long over) {
        return new NextBook(rulebook -> book(pack).files(), "ana", "why", over, "test")
                .after(List.of(FIRST), InstantSource.fixed(NOW), NameFinder.NONE);
    }

    @Test
    void followsTheNewestTenSecondsLater() {
        DecisionBook next = after(PACK.replace("priority", "routine"), 1L).orElseThrow();

        assertThat(next.revision()).isEqualTo(2);
        assertThat(next.author()).isEqualTo("ana");
        assertThat(next.activeFrom()).isEqualTo(NOW.plusSeconds(10));
    }

    @Test
    void sayingTheSameIsNoBook() {
        assertThat(after(PACK, null)).isEmpty();
    }

    @Test
    void whatWasMadeOverAnotherBookIsRefused() {
        assertThatThrownBy(() -> after(PACK, 7L))
                .isInstanceOf(NextBook.OvertakenException.class)
                .hasMessage("the newest book is 1, not 7");
    }

    @Test
    void aFailedTestIsSaidWithItsPlace() {
        assertThatThrownBy(() -> after(PACK.replace("School expels two pupils", "Oslo expels a Russian diplomat"), 1L))
                .isInstanceOf(NextBook.UnfitException.class)
                .message()
                .hasLineCount(2)
                .contains("\nrules/test.yaml:17:11:", "expelled", "matches");
    }

    @Test
    void aBookThatWasInForceIsTakenThoughATestOfItFails() {
        DecisionBook seeded = book(PACK.replace("School expels two pupils", "Oslo expels a Russian diplomat"));
        Rulebook since = new Rulebook(List.of(seeded));
        DecisionBook now = since.next(FIRST.files(), "ana", null, NOW, "test");
        NextBook back = new NextBook(rulebook -> seeded.files(), "ana", "back to 1", null, "test");

        assertThat(back.after(List.of(seeded, now), InstantSource.fixed(NOW), NameFinder.NONE))
                .get()
                .extracting(DecisionBook::digest)
                .isEqualTo(seeded.digest());
    }
}
