package io.watchfloor.text.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            quoteCharacter = '$',
            textBlock =
                    """
            -     | Japan summons envoy over balloon              | en
            -     | Xi lands                                      | en
            en-GB | Xi lands                                      | en
            de    | Xi trifft Putin                               | de
            fr-FR | Xi                                            | fr
            EN_us | Xi                                            | en
            en    | 间谍气球飞越美国                                | zh
            zh    | US shoots down balloon                        | en
            -     | 间谍气球飞越美国                                | zh
            -     | 日本の防衛省が発表                               | ja
            -     | 북한 미사일 발사                                | ko
            -     | Россия и Китай подписали договор              | ru
            -     | Україна і Польща підписали угоду              | uk
            -     | الصين ترسل مبعوثا                             | ar
            -     | رئیس‌جمهور چین به تهران آمد                   | fa
            -     | ישראל ולבנון                                  | he
            -     | Η Ελλάδα και η Τουρκία                        | el
            -     | Der Kanzler reist mit der Delegation nach Peking | de
            -     | Le président et la ministre contre les sanctions | fr
            -     | El presidente de los Estados y las sanciones contra Rusia | es
            -     | China's 气球 seen over Montana                 | en
            """)
    void takesTheClaimUnlessTheScriptSpeaksAgainstIt(String claimed, String text, String language) {
        assertThat(Languages.of(claimed, text)).isEqualTo(language);
    }
}
