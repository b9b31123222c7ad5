package io.watchfloor.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.kafka.AllowedHosts;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class AddressGuardTest {
    private final AddressGuard guard = AddressGuard.allowing(AllowedHosts.parse(""));

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
        AddressGuard mixed = new AddressGuard(AllowedHosts.parse(""), host -> new InetAddress[] {inside, outside});
        assertThat(mixed.resolve("news.example")).containsExactly(outside);
    }

    @Test
    void opensTheRangesOfTheAllowList() throws UnknownHostException {
        AddressGuard intranet = AddressGuard.allowing(AllowedHosts.parse("10.20.0.0/16, fd00::/8"));
        assertThat(intranet.permits(InetAddress.getByName("10.20.3.4"))).isTrue();
        assertThat(intranet.permits(InetAddress.getByName("10.21.3.4"))).isFalse();
        assertThat(intranet.permits(InetAddress.getByName("fd12::1"))).isTrue();
    }

    @Test
    void opensTheNamesOfTheAllowListWhereverTheyLead() throws UnknownHostException {
        InetAddress inside = InetAddress.getByName("10.0.0.1");
        AddressGuard named = new AddressGuard(AllowedHosts.parse("feeds.house"), host -> new InetAddress[] {inside});
        assertThat(named.resolve("Feeds.House")).containsExactly(inside);
        assertThat(named.isOwn("feeds.house")).isTrue();
        assertThatThrownBy(() -> named.resolve("other.house")).isInstanceOf(UnknownHostException.class);
    }
}
