package io.watchfloor.console.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {
    private final Proxies proxies = Proxies.of("10.0.0.7, 10.1.0.0/16, fd00::/8");

    @ParameterizedTest
    @CsvSource({
        "10.0.0.7, true",
        "10.0.0.8, false",
        "10.1.2.3, true",
        "fd00::1, true",
        "fe80::1%eth0, false",
        "proxy.example, false",
        "beef, false",
        "'', false"
    })
    void knowsItsProxies(String address, boolean ours) {
        assertThat(proxies.include(address)).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "192.0.2.1 | -                               | 192.0.2.1",
                "192.0.2.1 | 198.51.100.9                    | 192.0.2.1",
                "10.0.0.7  | 198.51.100.9                    | 198.51.100.9",
                "10.0.0.7  | 203.0.113.5, 198.51.100.9       | 198.51.100.9",
                "10.0.0.7  | 198.51.100.9, 10.1.0.1          | 198.51.100.9",
                "10.0.0.7  | a lie, 198.51.100.9             | 198.51.100.9"
            },
            delimiter = '|')
    void believesOnlyWhatItsProxiesAdded(String peer, String forwarded, String client) {
        assertThat(proxies.client(peer, forwarded)).isEqualTo(client);
    }

    @Test
    void saysWhichRangeCannotBeRead() {
        assertThatThrownBy(() -> Proxies.of("10.0.0.7, proxy")).hasMessageContaining("\"proxy\" is no address range");
    }
}
