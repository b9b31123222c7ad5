package io.watchfloor.alerts.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.kafka.AllowedHosts;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.Test;

class ReceiverGuardTest {
    @Test
    void aNameThatLeadsInsideIsRefusedAndSaysHowToAllowIt() {
        assertThatThrownBy(() -> guard("").resolve("inside.example"))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("inside.example is 10.0.0.8")
                .hasMessageContaining("alerts.allow");
    }

    @Test
    void oneAddressInsideAmongPublicOnesIsEnoughToRefuse() {
        assertThatThrownBy(() -> guard("").resolve("both.example")).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void aNameOrAnAddressCanBeAllowed() throws UnknownHostException {
        assertThat(guard("inside.example").resolve("INSIDE.example")).hasSize(1);
        assertThat(guard("10.0.0.8").resolve("inside.example")).hasSize(1);
        assertThat(guard("10.0.0.0/24").resolve("inside.example")).hasSize(1);
        assertThat(guard("").resolve("outside.example")).hasSize(1);
    }

    private static ReceiverGuard guard(String allowed) {
        try {
            InMemoryDnsResolver names = new InMemoryDnsResolver();
            InetAddress inside = InetAddress.getByName("10.0.0.8");
            InetAddress outside = InetAddress.getByName("8.8.8.8");
            names.add("inside.example", inside);
            names.add("INSIDE.example", inside);
            names.add("outside.example", outside);
            names.add("both.example", outside, inside);
            return new ReceiverGuard(AllowedHosts.parse(allowed), names);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
