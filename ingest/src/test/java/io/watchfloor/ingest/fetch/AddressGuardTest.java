package io.watchfloor.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    private final AddressGuard guard = AddressGuard.allowing("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.1",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "fe80::1",
                "fd00:ec2::254",
                "ff02::1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::",
                "2001::1"
            })
    void letsNoOneReachWhatIsNotPublic(String address) throws UnknownHostException {
        assertThat(guard.permits(InetAddress.getByName(address))).isFalse();
        assertThatThrownBy(() -> guard.resolve(address)).hasMessageContaining("ingest.allow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:4700::1", "64:ff9b::5db8:d822"})
    void letsEveryoneReachWhatIs(String address) throws UnknownHostException {
        assertThat(guard.permits(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void dialsOnlyThePublicOnesOfSeveralAddresses() throws UnknownHostException {
        InetAddress inside = InetAddress.getByName("10.0.0.1");
        InetAddress outside = InetAddress.getByName("93.184.216.34");
        AddressGuard mixed = new AddressGuard(List.of(), host -> new InetAddress[] {inside, outside});
        assertThat(mixed.resolve("news.example")).containsExactly(outside);
    }

    @Test
    void opensTheRangesOfTheAllowList() throws UnknownHostException {
        AddressGuard intranet = AddressGuard.allowing("10.20.0.0/16, fd00::/8");
        assertThat(intranet.permits(InetAddress.getByName("10.20.3.4"))).isTrue();
        assertThat(intranet.permits(InetAddress.getByName("10.21.3.4"))).isFalse();
        assertThat(intranet.permits(InetAddress.getByName("fd12::1"))).isTrue();
    }

    @Test
    void saysHowARangeIsWritten() {
        assertThatThrownBy(() -> AddressGuard.allowing("10.0.0.0/33")).hasMessageContaining("10.0.0.0/8");
        assertThatThrownBy(() -> AddressGuard.allowing("intranet")).hasMessageContaining("\"intranet\"");
    }
}
