package io.watchfloor.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressGuardTest {
    private final AddressGuard guard = AddressGuard.allowing("");

    @Test
    void letsNoOneReachWhatIsNotPublic() throws UnknownHostException {
        assertThat(guard.permits(InetAddress.getByName("93.184.216.34"))).isTrue();
        assertThat(guard.permits(InetAddress.getByName("169.254.169.254"))).isFalse();
        assertThatThrownBy(() -> guard.resolve("169.254.169.254")).hasMessageContaining("ingest.allow");
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
