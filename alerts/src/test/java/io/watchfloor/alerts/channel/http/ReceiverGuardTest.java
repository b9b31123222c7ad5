package io.watchfloor.alerts.channel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiverGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.9",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:0:1::",
                "2001:db8::1"
            })
    void addressesInsideTheHouseAreNotPublic(String address) throws UnknownHostException {
        assertThat(ReceiverGuard.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.63.0.1", "172.32.0.1", "198.20.0.1", "2606:4700::1111"})
    void othersArePublic(String address) throws UnknownHostException {
        assertThat(ReceiverGuard.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void aNameThatLeadsInsideIsRefusedAndSaysHowToAllowIt() {
        assertThatThrownBy(() -> guard().resolve("inside.example"))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("inside.example is 10.0.0.8")
                .hasMessageContaining("alerts.allow");
    }

    @Test
    void oneAddressInsideAmongPublicOnesIsEnoughToRefuse() {
        assertThatThrownBy(() -> guard().resolve("both.example")).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void aNameOrAnAddressCanBeAllowed() throws UnknownHostException {
        assertThat(guard("inside.example").resolve("INSIDE.example")).hasSize(1);
        assertThat(guard("10.0.0.8").resolve("inside.example")).hasSize(1);
        assertThat(guard().resolve("outside.example")).hasSize(1);
    }

    private static ReceiverGuard guard(String... allowed) {
        try {
            InMemoryDnsResolver names = new InMemoryDnsResolver();
            InetAddress inside = InetAddress.getByName("10.0.0.8");
            InetAddress outside = InetAddress.getByName("8.8.8.8");
            names.add("inside.example", inside);
            names.add("INSIDE.example", inside);
            names.add("outside.example", outside);
            names.add("both.example", outside, inside);
            return new ReceiverGuard(Set.of(allowed), names);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
