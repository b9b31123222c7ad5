package io.watchfloor.console.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {
    @Test
    void matchesThePasswordThatWasHashedAndNoOther() throws InterruptedException {
        String hash = Passwords.hash("vier Möwen am Hafen");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Passwords.isHash(hash)).isTrue();
        assertThat(Passwords.match("vier Möwen am Hafen", hash)).isTrue();
        assertThat(Passwords.match("vier Möwen am Hafen ", hash)).isFalse();
        assertThat(Passwords.match("", hash)).isFalse();
        assertThat(Passwords.hash("vier Möwen am Hafen")).isNotEqualTo(hash);
    }

    @Test
    void worksAsLongForANameThatThereIsNot() throws InterruptedException {
        String hash = Passwords.hash("vier Möwen am Hafen");
        long known = nanos(hash);
        long unknown = nanos(null);

        assertThat(Passwords.match("anything at all", null)).isFalse();
        assertThat(unknown).isGreaterThan(known / 4);
    }

    private static long nanos(String hash) throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long began = System.nanoTime();
            Passwords.match("a wrong password", hash);
            least = Math.min(least, System.nanoTime() - began);
        }
        return least;
    }

    @ParameterizedTest
    @CsvSource({
        "ada, vier Möwen am Hafen, true",
        "ada, elevenchars, false",
        "ada, twelve chars, true",
        "adalovelaces, AdaLovelaces, false",
        "ada, adaadaadaada, false"
    })
    void refusesWhatIsGuessedFirst(String name, String password, boolean taken) {
        assertThat(Passwords.fault(name, password).isEmpty()).isEqualTo(taken);
    }
}
